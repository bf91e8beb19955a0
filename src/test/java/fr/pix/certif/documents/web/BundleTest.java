package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.centres.team.RemoveMember;
import fr.pix.certif.documents.ChooseSessions;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.RemoveSession;
import fr.pix.certif.sessions.SessionFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of several sessions together: those of a day, or those that were ticked in the list. */
@CertifTest
class BundleTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    @Autowired
    CreateSession createSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    RemoveSession removeSession;

    @Autowired
    BundleFiles files;

    @Autowired
    ChooseSessions chooseSessions;

    @Autowired
    PaperPlaces places;

    @Autowired
    RemoveMember removeMember;

    @Autowired
    Clock clock;

    private Member member;
    private Browser browser;
    private SessionId late;
    private SessionId early;

    @BeforeEach
    void twoSessionsOfADay() {
        member = members.of("Europe/Paris");
        browser = browser(member);
        late = create("19/04/2049", "14:00");
        early = create("19/04/2049", "08:30");
        create("20/04/2049", "08:30");
        enrolCandidate.enrol(member, late, UUID.randomUUID(), CandidateFixture.TYPED);
    }

    @Test
    void those_that_were_ticked_are_shown_in_the_order_in_which_they_take_place() {
        var page = browser.get("/sessions/pochette?" + ticked()).text();
        assertThat(page).contains("2 sessions, 1 candidat").doesNotContain("20/04/2049");
        assertThat(page.indexOf(">08:30<")).isPositive().isLessThan(page.indexOf(">14:00<"));
        assertThat(page).contains("/sessions/pochette.pdf?session=" + early + "&amp;session=" + late);
    }

    @Test
    void their_day_is_told_and_names_the_file_where_they_share_one() {
        assertThat(browser.get("/sessions/pochette?" + ticked()).text()).contains("value=\"19/04/2049\"");
        assertThat(browser.get("/sessions/pochette.zip?" + ticked()).header("Content-Disposition"))
                .contains("\"pochette-2049-04-19.zip\"");
        var another = ticked() + "&session=" + create("21/04/2049", "08:30");
        assertThat(browser.get("/sessions/pochette?" + another).text())
                .contains("3 sessions", "name=\"jour\" value=\"\"");
        assertThat(browser.get("/sessions/pochette.zip?" + another).header("Content-Disposition"))
                .contains("\"pochette.zip\"");
    }

    @Test
    void all_of_a_day_are_found_by_its_date() {
        var page = browser.get("/sessions/pochette?jour=19/04/2049").text();
        assertThat(page).contains("2 sessions, 1 candidat", "/sessions/pochette.zip?jour=19/04/2049");
        assertThat(browser.get("/sessions/pochette?jour=18/04/2049").text()).contains("Aucune session ce jour-là");
    }

    @Test
    void who_asked_for_nothing_is_told_what_to_do_unless_there_are_sessions_today() {
        assertThat(browser.get("/sessions/pochette?").text())
                .contains("Cochez d’abord des sessions", "Rien n’est coché")
                .doesNotContain("Aucune session ce jour-là");
        create(InFigures.of(member.today(clock)), "23:59");
        assertThat(browser.get("/sessions/pochette?").text())
                .contains("1 session, aucun candidat")
                .doesNotContain("Cochez d’abord");
    }

    @Test
    void what_is_no_day_is_said_under_the_field_and_stays_there() {
        var page = browser.get("/sessions/pochette?jour=31/02/2049");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("n’existe pas\u00A0: écrivez-la comme 19/04/2019", "value=\"31/02/2049\"");
    }

    @Test
    void the_pdf_has_kit_sheet_and_pv_of_each_session_in_order() throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.pdf(member, chooseSessions.of(member, List.of(late, early)).sessions(), bytes);
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            var text = new PDFTextStripper().getText(pdf);
            var places = new ArrayList<Integer>();
            for (var session : List.of(early, late)) {
                for (var paper : List.of(
                        "Kit du surveillant, session n°", "Feuille d’émargement, session n°", "PV de session n°")) {
                    places.add(text.indexOf(paper + "\u00A0" + session));
                }
            }
            assertThat(places).doesNotContain(-1).isSorted();
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Session " + early + " – 19/04/2049 à 08:30 – Salle B304");
        }
        assertThat(browser.get("/sessions/pochette.pdf?" + ticked()).header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    /** So that nobody, by many that he does not read, takes what the others need. */
    @Test
    void a_third_at_once_is_refused_with_what_to_do() {
        places.bundles.take(member.account());
        places.bundles.take(member.account());
        for (var file : List.of("pdf", "zip")) {
            var refused = browser.get("/sessions/pochette." + file + "?" + ticked());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Disposition"))
                    .as("a page, to be read")
                    .isEmpty();
            assertThat(refused.text()).contains("Deux pochettes sont déjà en cours", "Attendez la fin");
        }
        places.bundles.giveBack(member.account());
        assertThat(browser.get("/sessions/pochette.zip?" + ticked()).status()).isEqualTo(200);
        assertThat(browser.get("/sessions/pochette.zip?" + ticked()).status()).isEqualTo(200);
        places.bundles.giveBack(member.account());
    }

    /** Over a slow line a bundle takes minutes; his access ends within seconds (decision 83). */
    @Test
    void who_is_removed_while_he_reads_gets_no_further_session() {
        var admin = TeamAdmin.of(members.colleagueOf(member));
        var sessions = chooseSessions.of(member, List.of(late, early)).sessions();
        var pdf = new Read(() -> removeMember.remove(admin, member.account()));
        assertThatThrownBy(() -> files.pdf(member, sessions, pdf))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problem()).isEqualTo(CentreProblem.NO_LONGER_A_MEMBER));
        assertThat(pdf.toString(StandardCharsets.ISO_8859_1)).contains("%1/2\n").doesNotContain("%2/2\n", "%%EOF");
        removeMember.undo(admin, member.account());
        var zip = new Read(() -> removeMember.remove(admin, member.account()));
        assertThatThrownBy(() -> files.zip(member, sessions, zip))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problem()).isEqualTo(CentreProblem.NO_LONGER_A_MEMBER));
        assertThat(zip.toString(StandardCharsets.ISO_8859_1))
                .contains("session-" + early)
                .doesNotContain("session-" + late);
    }

    /** An answer during which something happens, once its first bytes left. */
    private static final class Read extends ByteArrayOutputStream {

        private final Runnable meanwhile;
        private boolean happened;

        Read(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void flush() {
            if (!happened) {
                happened = true;
                meanwhile.run();
            }
        }
    }

    @Test
    void the_zip_has_a_folder_for_each_session_in_order() throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.zip(member, chooseSessions.of(member, List.of(late, early)).sessions(), bytes);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal())
                        .as("when the session changed last, by its clock")
                        .isAfter(LocalDateTime.now(ZoneOffset.UTC).minusDays(1));
                assertThat(new String(zip.readNBytes(2), StandardCharsets.ISO_8859_1))
                        .isEqualTo("PK");
            }
        }
        var first = "2049-04-19-0830-session-" + early + "/";
        var second = "2049-04-19-1400-session-" + late + "/";
        assertThat(names)
                .containsExactly(
                        first + "feuille-emargement-session-" + early + ".ods",
                        first + "pv-session-" + early + ".ods",
                        second + "feuille-emargement-session-" + late + ".ods",
                        second + "pv-session-" + late + ".ods")
                .isSorted();
    }

    @Test
    void g33_a_session_of_another_centre_is_in_nobody_s_bundle() {
        var stranger = browser(members.of("Europe/Paris"));
        assertThat(stranger.get("/sessions/pochette?" + ticked()).status()).isEqualTo(404);
        for (var file : List.of("pdf", "zip")) {
            var refused = stranger.get("/sessions/pochette." + file + "?" + ticked());
            assertThat(refused.status()).isEqualTo(302);
            assertThat(stranger.get(refused.leadsTo()).status()).isEqualTo(404);
        }
        assertThat(stranger.get("/sessions/pochette?jour=19/04/2049").text()).contains("Aucune session");
    }

    @Test
    void g33_a_session_of_another_centre_among_one_s_own_is_told_like_one_that_never_was() {
        var another = members.of("Europe/Paris");
        var theirs = create(another, "19/04/2049", "08:30");
        var never = new SessionId(theirs.number() + 1_000_000);
        assertThat(told(theirs)).isEqualTo(told(never));
        var removed = create("19/04/2049", "08:30");
        remove(removed);
        assertThat(told(removed)).isEqualTo(told(never));
    }

    /** What the page of a bundle, and the answer to who asks for the file, say of a session among others. */
    private List<String> told(SessionId session) {
        var query = "session=" + session + "&" + ticked();
        return Stream.of("pochette?", "pochette.pdf?", "pochette.zip?")
                .map(path -> browser.get("/sessions/" + path + query))
                .map(answer -> answer.status() + answer.leadsTo() + answer.text())
                .map(text -> text.replace(session.toString(), "N"))
                .map(text -> text.replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]+\"", ""))
                .toList();
    }

    /** A colleague removed one between the list and the click. */
    @Test
    void what_is_gone_is_named_and_the_file_has_the_others() {
        remove(late);
        var page = browser.get("/sessions/pochette?" + ticked());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("La session " + late + " n’existe pas ou plus dans votre centre", "1 session, aucun candidat")
                .contains("\"/sessions/pochette.pdf?session=" + early + "\"")
                .contains("\"/sessions/pochette.zip?session=" + early + "\"");
        for (var file : List.of("pdf", "zip")) {
            assertThat(browser.get("/sessions/pochette." + file + "?" + ticked())
                            .leadsTo())
                    .isEqualTo("/sessions/pochette?session=" + early + "&session=" + late);
        }
        remove(early);
        assertThat(browser.get("/sessions/pochette?" + ticked()).text())
                .contains("Les sessions " + late + ", " + early + " n’existent pas ou plus", "href=\"/sessions/liste\"")
                .doesNotContain("pochette.pdf", "Aucune session ce jour-là");
    }

    @Test
    void a_day_without_sessions_by_now_is_told_by_its_page() {
        assertThat(browser.get("/sessions/pochette.pdf?jour=18/04/2049").leadsTo())
                .isEqualTo("/sessions/pochette?jour=18/04/2049");
    }

    @Test
    void sessions_are_ticked_in_the_list() {
        assertThat(browser.get("/sessions/liste").text())
                .contains("action=\"/sessions/pochette\"")
                .contains("name=\"session\" value=\"" + early + "\"")
                .contains("Imprimer la pochette");
    }

    private String ticked() {
        return "session=" + late + "&session=" + early;
    }

    private void remove(SessionId session) {
        removeSession.remove(member, session, removeSession.ask(member, session).shown());
    }

    private SessionId create(String date, String time) {
        return create(member, date, time);
    }

    private SessionId create(Member by, String date, String time) {
        return switch (createSession.create(by, UUID.randomUUID(), SessionFixture.on(date, time))) {
            case CreateSession.Outcome.Created(var session) -> session;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    private Browser browser(Member who) {
        return new Browser(port)
                .with("certif=" + new SignedInFixture(sql).signIn(who.account()).text());
    }
}
