package fr.pix.certif.documents.web;

import static fr.pix.certif.candidates.CandidateField.BIRTH_COUNTRY;
import static fr.pix.certif.candidates.CandidateField.BIRTH_TOWN;
import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static fr.pix.certif.candidates.CandidateField.EXTRA_TIME;
import static fr.pix.certif.candidates.CandidateField.POSTAL_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperParticipant;
import fr.pix.certif.documents.TakePapers;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PV from a session's page (G68–G73), and the warning when it is out of date. */
@CertifTest
class PaperDownloadTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    @Autowired
    CreateSession createSession;

    @Autowired
    ChangeSession changeSession;

    @Autowired
    SessionLookup sessions;

    @Autowired
    TakePapers takePapers;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    CorrectCandidate correctCandidate;

    @Autowired
    RemoveCandidates removeCandidates;

    @Autowired
    CandidateLookup candidates;

    @Autowired
    PaperPlaces places;

    private Member member;
    private Browser browser;

    @BeforeEach
    void signIn() {
        member = members.of("Europe/Paris");
        browser = browser(member);
    }

    @Test
    void g55_g69_the_page_of_a_session_leads_to_its_pv() {
        var session = create(SessionFixture.GUIDE);
        assertThat(details(session))
                .contains("href=\"/sessions/" + session + "/pv.ods\"")
                .contains("Télécharger le PV (.ods)")
                .contains("href=\"/sessions/" + session + "/pv.pdf\"")
                .contains("href=\"/sessions/" + session + "/feuille-emargement.ods\"")
                .contains("href=\"/sessions/" + session + "/feuille-emargement.pdf\"")
                .contains("href=\"/sessions/" + session + "/kit-surveillant.pdf\"");
    }

    @Test
    void where_nobody_is_enrolled_the_papers_say_so_and_lead_to_enrolling() {
        var session = create(SessionFixture.GUIDE);
        assertThat(details(session)).contains("Personne n’est encore inscrit", "Inscrire des candidats</a>");
        enrol(session, CandidateFixture.TYPED);
        assertThat(details(session)).doesNotContain("Personne n’est encore inscrit");
    }

    @Test
    void g70_g73_the_browser_is_offered_a_spreadsheet_named_after_the_session() {
        var session = create(SessionFixture.GUIDE);
        var file = browser.get("/sessions/" + session + "/pv.ods");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"pv-session-" + session + ".ods\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text()).startsWith("PK");
    }

    @Test
    void it_is_offered_as_a_pdf_too() {
        var session = create(SessionFixture.GUIDE);
        var file = browser.get("/sessions/" + session + "/pv.pdf");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).endsWith("pv-session-" + session + ".pdf\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text()).startsWith("%PDF-");
    }

    @Test
    void g33_another_centre_s_pv_does_not_exist_and_nobody_takes_one_without_signing_in() {
        var session = create(SessionFixture.GUIDE);
        var stranger = browser(members.of("Europe/Paris"));
        for (var path : List.of("/sessions/" + session + "/pv.ods", "/sessions/" + session + "/pv.pdf")) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(new Browser(port).get(path).leadsTo()).startsWith("/connexion");
        }
    }

    @Test
    void g71_it_is_filled_with_the_session_as_the_clocks_of_the_site_show_it() {
        members.declareSite(member, "Saint-Denis", "Indian/Reunion");
        var pv = takePapers.take(
                member, create(SessionFixture.with(SessionField.SITE, "Saint-Denis")), Set.of(Paper.PV));
        assertThat(pv.start()).isEqualTo(LocalTime.of(13, 30));
        assertThat(pv.end()).isEqualTo(LocalTime.of(15, 30));
        assertThat(pv.zoneName()).contains("Réunion");
        assertThat(pv.centre()).isEqualTo("Centre de Testix");
        assertThat(pv.identifier()).isEqualTo("Identifiant local");
        assertThat(pv.revision().number()).isEqualTo(1);
        assertThat(takePapers
                        .take(member, create(SessionFixture.GUIDE), Set.of(Paper.PV))
                        .zoneName())
                .isNull();
    }

    @Test
    void a_pv_taken_before_the_last_change_is_told_with_what_changed() {
        var session = create(SessionFixture.GUIDE);
        assertThat(details(session)).doesNotContain("plus à jour");
        browser.get("/sessions/" + session + "/pv.ods");
        assertThat(details(session)).doesNotContain("plus à jour");

        change(session, SessionFixture.inRoom("Salle B305"));
        assertThat(details(session))
                .contains("Le PV n’est plus à jour\u00A0: à télécharger de nouveau.")
                .contains("Salle\u00A0: Salle B304 → Salle B305");
        assertThat(browser.get("/sessions/" + session + "/candidats").text())
                .contains("Le PV n’est plus à jour", "/sessions/" + session + "#papers")
                .doesNotContain("Salle B304 → Salle B305");

        browser.get("/sessions/" + session + "/pv.pdf");
        assertThat(details(session)).doesNotContain("plus à jour");
    }

    @Test
    void who_corrects_a_name_learns_at_once_that_it_is_printed_otherwise() {
        var session = create(SessionFixture.GUIDE);
        var candidate = enrol(session, CandidateFixture.named("Zola", "Emile"));
        var page = "/sessions/" + session + "/candidats/" + candidate;
        browser.get("/sessions/" + session + "/pv.ods");
        correct(session, candidate, CandidateFixture.named("Zola", "Émile"));
        assertThat(browser.get(page + "?fait=correction").text())
                .contains(
                        "La correction est enregistrée", "Le PV n’est plus à jour", "/sessions/" + session + "#papers");
        assertThat(browser.get(page).text()).doesNotContain("plus à jour");
    }

    @Test
    void the_card_of_a_paper_says_who_took_it_and_whether_it_is_to_be_taken_again() {
        var session = create(SessionFixture.GUIDE);
        assertThat(details(session)).doesNotContain("Dernier téléchargement", "class=\"tag");
        takePapers.take(member, session, Set.of(Paper.KIT, Paper.PV));
        assertThat(card(session, Paper.KIT))
                .containsPattern(
                        "Dernier téléchargement\u00A0: \\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d, par Anne-Cécile Bichon")
                .doesNotContain("télécharger de nouveau", "aria-describedby");
        assertThat(card(session, Paper.SHEET)).doesNotContain("Dernier téléchargement");

        change(session, SessionFixture.with(SessionField.OBSERVATIONS, "Salle au deuxième étage"));
        assertThat(card(session, Paper.PV))
                .contains("<span class=\"tag warn\" id=\"again-pv\">à télécharger de nouveau</span>")
                .contains("aria-label=\"Télécharger le PV (.ods)\" aria-describedby=\"again-pv\"");
        assertThat(card(session, Paper.KIT))
                .contains("par Anne-Cécile Bichon")
                .doesNotContain("télécharger de nouveau");
        assertThat(card(session, Paper.SHEET)).doesNotContain("télécharger de nouveau");
    }

    @Test
    void a_change_that_was_undone_leaves_the_paper_right() {
        var session = create(SessionFixture.GUIDE);
        takePapers.take(member, session, Set.of(Paper.PV));
        change(session, SessionFixture.inRoom("Salle B305"));
        change(session, SessionFixture.on("20/04/2049", "14:00"));
        assertThat(details(session))
                .contains("Date\u00A0: 19/04/2049 → 20/04/2049\u00A0; Heure\u00A0: 13:30 → 14:00</li>");
        change(session, SessionFixture.GUIDE);
        assertThat(details(session)).doesNotContain("plus à jour");
    }

    @Test
    void the_other_papers_are_offered_under_their_names() {
        var session = create(SessionFixture.GUIDE);
        for (var paper : List.of("feuille-emargement.ods", "feuille-emargement.pdf", "kit-surveillant.pdf")) {
            var file = browser.get("/sessions/" + session + "/" + paper);
            assertThat(file.header("Content-Disposition"))
                    .matches("attachment; filename=\"(feuille-emargement-session|kit-surveillant)-" + session
                            + paper.substring(paper.indexOf('.')) + "\"");
            assertThat(file.header("Cache-Control")).contains("no-store");
            assertThat(file.text()).startsWith(paper.endsWith("pdf") ? "%PDF-" : "PK");
        }
    }

    @Test
    void the_candidates_are_on_it_by_name_in_french_order() {
        var session = create(SessionFixture.GUIDE);
        for (var name : List.of("Zola", "Étienne", "Eustache")) {
            enrol(session, CandidateFixture.named(name, "Léa"));
        }
        enrol(
                session,
                CandidateFixture.named("Brown", "Ann")
                        .with(BIRTH_COUNTRY, "Royaume-Uni")
                        .with(POSTAL_CODE, "")
                        .with(BIRTH_TOWN, "Londres")
                        .with(EXTRA_TIME, "33"));
        var paper = takePapers.take(member, session, Set.of(Paper.PV));
        assertThat(paper.participants())
                .extracting(PaperParticipant::lastName)
                .containsExactly("Brown", "Étienne", "Eustache", "Zola");
        assertThat(paper.participants())
                .extracting(PaperParticipant::birthPlace)
                .containsExactly("Londres (Royaume-Uni)", "Brest", "Brest", "Brest");
        assertThat(paper.participants().getFirst().extraTime()).isEqualTo(33);
    }

    @Test
    void the_revision_counts_what_happened_to_the_session_and_to_its_candidates() {
        var session = create(SessionFixture.GUIDE);
        assertThat(revision(session)).isEqualTo(1);
        enrol(session, CandidateFixture.TYPED);
        assertThat(revision(session)).isEqualTo(2);
        change(session, SessionFixture.inRoom("Salle B305"));
        assertThat(revision(session)).isEqualTo(3);
    }

    @Test
    void a_paper_taken_before_somebody_came_or_was_corrected_is_told_with_who_it_is() {
        var session = create(SessionFixture.GUIDE);
        var there = enrol(session, CandidateFixture.named("Zola", "Émile"));
        takePapers.take(member, session, Set.copyOf(Paper.OF_ROOM));
        assertThat(details(session)).doesNotContain("plus à jour");

        correct(session, there, CandidateFixture.named("Zola", "Émile").with(CONVOCATION_EMAIL, "zola@example.net"));
        assertThat(details(session))
                .contains("Le PV n’est plus à jour")
                .contains("Candidat corrigé depuis\u00A0: Zola Émile (e-mail de convocation)")
                .doesNotContain("Le kit du surveillant n");

        enrol(session, CandidateFixture.named("Étienne", "Zoé"));
        assertThat(details(session))
                .contains("ne sont plus à jour")
                .contains("candidat inscrit depuis\u00A0: Étienne Zoé</li>")
                .contains(
                        "candidat inscrit depuis\u00A0: Étienne Zoé\u00A0; candidat corrigé depuis\u00A0: Zola Émile");

        takePapers.take(member, session, Set.copyOf(Paper.OF_ROOM));
        assertThat(details(session)).doesNotContain("plus à jour");
    }

    @Test
    void who_came_and_went_leaves_the_paper_right() {
        var session = create(SessionFixture.GUIDE);
        takePapers.take(member, session, Set.of(Paper.SHEET));
        var candidate = enrol(session, CandidateFixture.TYPED);
        assertThat(details(session)).contains("Candidat inscrit depuis\u00A0: Le Goff Yanis");
        removeCandidates.remove(member, session, List.of(candidate));
        assertThat(details(session)).doesNotContain("plus à jour");
    }

    /** So that nobody, by many at once, takes the memory that the others' papers are made in. */
    @Test
    void who_has_four_pdfs_under_way_is_told_when_to_try_again_and_has_not_taken_the_fifth() {
        var session = create(SessionFixture.GUIDE);
        for (var paper = 0; paper < 4; paper++) {
            places.papers.take(member.account());
        }
        for (var paper : List.of("pv.pdf", "feuille-emargement.pdf", "kit-surveillant.pdf", "convocations.pdf")) {
            var refused = browser.get("/sessions/" + session + "/" + paper);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.header("Content-Disposition"))
                    .as("a page, to be read")
                    .isEmpty();
            assertThat(refused.text())
                    .contains("Trop de documents sont préparés en même temps", "Réessayez dans quelques secondes");
        }
        assertThat(details(session)).doesNotContain("Dernier téléchargement");
        places.papers.giveBack(member.account());
        for (var time = 0; time < 2; time++) {
            assertThat(browser.get("/sessions/" + session + "/pv.pdf").status()).isEqualTo(200);
        }
        for (var paper = 0; paper < 3; paper++) {
            places.papers.giveBack(member.account());
        }
    }

    private int revision(SessionId session) {
        return takePapers.take(member, session, Set.of(Paper.KIT)).revision().number();
    }

    private CandidateId enrol(SessionId session, TypedCandidate typed) {
        return switch (enrolCandidate.enrol(member, session, UUID.randomUUID(), typed)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new AssertionError(other);
        };
    }

    private void correct(SessionId session, CandidateId candidate, TypedCandidate typed) {
        var version = candidates.get(member.centre(), session, candidate).version();
        assertThat(correctCandidate.correct(member, session, candidate, version, typed))
                .isInstanceOf(CorrectCandidate.Outcome.Corrected.class);
    }

    private SessionId create(TypedSession typed) {
        return createSession.create(member, UUID.randomUUID(), typed) instanceof CreateSession.Outcome.Created(var id)
                ? id
                : failed();
    }

    private void change(SessionId session, TypedSession typed) {
        var version = sessions.get(member.centre(), session).version();
        assertThat(changeSession.change(member, session, version, typed))
                .isInstanceOf(ChangeSession.Outcome.Changed.class);
    }

    private String details(SessionId session) {
        return browser.get("/sessions/" + session).text();
    }

    private String card(SessionId session, Paper paper) {
        return Arrays.stream(details(session).split("<li>"))
                .filter(item -> item.contains(PaperPaths.pdf(session, paper)))
                .findFirst()
                .orElseThrow();
    }

    private Browser browser(Member member) {
        return new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text());
    }

    private static SessionId failed() {
        throw new AssertionError("not created");
    }
}
