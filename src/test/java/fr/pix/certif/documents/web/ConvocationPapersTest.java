package fr.pix.certif.documents.web;

import static fr.pix.certif.candidates.CandidateField.BIRTH_DATE;
import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static fr.pix.certif.candidates.CandidateField.EXTERNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.candidates.convocation.SendConvocations;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.web.ConvocationListPage;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.pdf.PdfUa;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Convocations to be printed: for those whom no mail reaches, or for all. */
@CertifTest
class ConvocationPapersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private SendConvocations sendConvocations;

    @Autowired
    private ListConvocations list;

    private SignedInFixture.Person person;
    private Member member;
    private SessionId session;
    private CandidateId zola;
    private String papers;

    @BeforeEach
    void aSessionWithACandidateWhoHasNoEmailAndOneWhoHas() {
        var people = new SignedInFixture(sql);
        var centre = people.centre("Centre de Testix");
        person = people.member(centre);
        member = new Member(
                person.account(),
                centre,
                "Centre de Testix",
                CentreType.SUP,
                ZoneId.of("Europe/Paris"),
                List.of(),
                Member.Role.MEMBER);
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        enrol(CandidateFixture.TYPED);
        zola = enrol(CandidateFixture.named("Zola", "Émile").with(CONVOCATION_EMAIL, "emile@example.net"));
        papers = "/sessions/" + session + "/convocations.pdf";
    }

    @Test
    void each_has_a_sheet_that_says_when_where_what_to_bring_and_whom_to_tell() throws IOException {
        var sheets = sheets(download(papers));
        assertThat(sheets).hasSize(2);
        assertThat(sheets.getFirst())
                .contains("Convocation", "Bonjour Yanis Le Goff,", "Centre de Testix vous convoque")
                .contains("lundi 19 avril 2049", "13:30", "Site 1", "Salle B304", "pièce d’identité")
                .contains("en écrivant à " + person.email())
                .doesNotContain("certif@pix.fr", "ce message");
        assertThat(sheets.getLast()).contains("Bonjour Émile Zola,");
    }

    /** Printed fifty by fifty, so that the memory does not grow with them. */
    @Test
    void those_of_a_whole_school_are_one_file_in_the_order_of_their_names() throws IOException {
        for (var first = 'A'; first <= 'C'; first++) {
            for (var second = 'a'; second <= 'z'; second++) {
                enrol(CandidateFixture.named("M" + first + second, "Léa"));
            }
        }
        var pdf = download(papers);
        assertThat(sheets(pdf)).hasSize(80);
        var names = sheets(pdf).stream()
                .map(sheet -> sheet.replaceAll(".*Bonjour (.*?),.*", "$1"))
                .toList();
        assertThat(names).startsWith("Yanis Le Goff", "Léa MAa").endsWith("Léa MCz", "Émile Zola");
        assertThat(names).doesNotHaveDuplicates();
    }

    /** Nor would a blank page do: where one side is printed, it would come out as a sheet. */
    @Test
    void nobody_has_another_s_convocation_on_the_back_of_his_own() throws IOException {
        try (var pdf = Loader.loadPDF(download(papers))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().getDuplex())
                    .isEqualTo("Simplex");
        }
        assertThat(browser().get("/sessions/" + session + "/convocations").text())
                .contains("imprimez au recto seulement");
    }

    @Test
    void no_more_than_fifty_are_printed_at_once() {
        var letter = new Letter(Locale.FRENCH, "Convocation", "Bonjour,", List.of(), null, List.of());
        var all = new ConvocationPapers(
                Texts.read(), session, LocalDate.of(2049, 4, 1), Collections.nCopies(1_100, letter));
        assertThat(all.parts())
                .hasSize(22)
                .allSatisfy(part -> assertThat(part.letters()).hasSize(50));
    }

    @Test
    void homonyms_are_told_apart_by_their_birth_and_by_what_the_centre_calls_them() throws IOException {
        enrol(CandidateFixture.TYPED.with(BIRTH_DATE, "15/04/2006").with(EXTERNAL_ID, "MP2I-4"));
        var homonyms = sheets(download(papers)).stream()
                .filter(sheet -> sheet.contains("Bonjour Yanis Le Goff,"))
                .toList();
        assertThat(homonyms).hasSize(2);
        assertThat(homonyms)
                .anySatisfy(sheet -> assertThat(sheet)
                        .contains("Candidat Yanis Le Goff, né le 14/03/2007")
                        .doesNotContain("Identifiant local"));
        assertThat(homonyms)
                .anySatisfy(sheet -> assertThat(sheet)
                        .contains("Candidat Yanis Le Goff, né le 15/04/2006", "Identifiant local MP2I-4"));
    }

    @Test
    void those_without_an_email_may_be_printed_alone() throws IOException {
        var sheets = sheets(download(papers + "?sans-email=oui"));
        assertThat(sheets).hasSize(1);
        assertThat(sheets.getFirst()).contains("Yanis Le Goff");
    }

    @Test
    void those_whose_mail_did_not_leave_are_printed_with_those_without_an_email() throws IOException {
        sendConvocations.send(new Order(member, session, 1, Map.of(zola, 1), Set.of()));
        assertThat(sheets(download(papers + "?sans-email=oui"))).hasSize(2);
        assertThat(listed()).contains("1 sans e-mail · 1 non partie");
        assertThat(printed()).isEqualTo("candidates.convocation.print.not_left");
    }

    /** There everybody is to be printed: one who has an e-mail would be left out. */
    @Test
    void where_no_mail_leaves_all_are_printed_at_once() {
        assertThat(listed()).contains("Tout imprimer").doesNotContain("Imprimer celle");
        sql.sql("update candidate set convocation_email = '' where centre_id = ? and id = ?")
                .params(member.centre().value(), zola.value())
                .update();
        assertThat(listed()).contains("Tout imprimer").doesNotContain("Imprimer celle");
    }

    @Test
    void who_has_an_email_is_not_said_to_be_without_where_nobody_is() {
        sendConvocations.send(new Order(member, session, 1, Map.of(zola, 1), Set.of()));
        sql.sql("update candidate set convocation_email = 'yanis@example.net' where centre_id = ? and id <> ?")
                .params(member.centre().value(), zola.value())
                .update();
        assertThat(printed()).isEqualTo("candidates.convocation.print.only_not_left");
    }

    @Test
    void who_objects_gets_none_unasked() throws IOException {
        var objecting = enrol(CandidateFixture.named("Bichon", "Anne"));
        sql.sql("""
                        update candidate set objection = 'OBJECTION', objection_since = current_date,
                            objection_about = 'Pas de courrier'
                        where centre_id = ? and id = ?
                        """).params(member.centre().value(), objecting.value()).update();
        assertThat(String.join("", sheets(download(papers)))).doesNotContain("Bichon");
        assertThat(listed())
                .contains("3 candidats · 1 sans e-mail")
                .contains("Opposition", "Pas d’e-mail de convocation\u00A0: rien n’est envoyé ni imprimé.")
                .contains("1 candidat s’oppose\u00A0: sa convocation n’est pas imprimée.");
    }

    @Test
    void readers_aloud_find_their_way_in_it() throws Exception {
        assertThat(PdfUa.faults(download(papers))).isEmpty();
    }

    @Test
    void once_the_session_began_nobody_is_summoned_any_more() {
        sql.sql("update session set date = current_date - 1 where centre_id = ? and number = ?")
                .params(member.centre().value(), session.number())
                .update();
        assertThat(browser().get(papers).leadsTo()).endsWith("/sessions/" + session + "/convocations");
    }

    private CandidateId enrol(TypedCandidate typed) {
        return ((EnrolCandidate.Outcome.Enrolled) enrolCandidate.enrol(member, session, UUID.randomUUID(), typed))
                .candidate();
    }

    private String listed() {
        return browser().get("/sessions/" + session + "/convocations").text();
    }

    /** What is printed beside all, where mails leave. */
    private String printed() {
        return new ConvocationListPage(list.of(member, session), member, true, Optional.empty(), 0).printKey();
    }

    private byte[] download(String path) {
        return browser().download(path);
    }

    private Browser browser() {
        return new Browser(port).with(person.cookie());
    }

    private static List<String> sheets(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var sheets = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                sheets.add(reader.getText(document).replaceAll("[\\s\\u00A0]+", " "));
            }
            return sheets;
        }
    }
}
