package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is ticked in a list and what becomes of it, where FuzzTest found faults. */
@CertifTest
class OddSelectionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String session;
    private String candidate;

    @BeforeEach
    void aSessionWithACandidate() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        session = session("B304");
        var enrolment = "/sessions/" + session + "/candidats/ajout";
        browser.get(enrolment);
        candidate =
                browser.submit(enrolment, EnrolmentForm.of("Le Goff")).leadsTo().replaceAll(".*=", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidats", "convocations"})
    void a_number_that_is_blank_is_nobody(String what) {
        var page = browser.submit(
                "/sessions/" + session + "/" + what + "/selection",
                "candidat",
                "",
                "candidat",
                "\n",
                "faire",
                "classer");
        assertThat(page.leadsTo()).contains("fait=personne");
    }

    /** What a program may take for a number, beside a blank. */
    @Test
    void a_number_in_another_notation_is_nobody_s_here() {
        var selection = "/sessions/" + session + "/candidats/selection";
        var page = browser.submit(selection, "candidat", "0x7fffffff", "candidat", "\t", "faire", "classer");
        assertThat(page.leadsTo()).contains("fait=personne");
        assertThat(browser.get("/sessions/pochette?session=0x7fffffff&session=%09")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/sessions/pochette?session=abc&session=%09").status())
                .isEqualTo(400);
    }

    @Test
    void those_that_are_no_blanks_count() {
        assertThat(ticked("deplacer", "candidat", "")).contains("deplacement?choix=");
        assertThat(browser.submit(
                                "/sessions/" + session + "/candidats/classe",
                                "choix",
                                ticked("classer", "candidat", "").replaceAll(".*=", ""),
                                "external_id",
                                "A1")
                        .leadsTo())
                .contains("n=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "00000000-0000-0000-0000-000000000000"})
    void a_choice_that_is_kept_no_longer_is_nobody_s(String choice) {
        for (var what : List.of("candidats/classe", "candidats/deplacement")) {
            var path = "/sessions/" + session + "/" + what;
            assertThat(browser.get(path + "?choix=" + choice).leadsTo()).contains("fait=personne");
            assertThat(browser.submit(path, "choix", choice, "vers", session("C13"))
                            .leadsTo())
                    .contains("fait=personne");
        }
        assertThat(browser.get("/sessions/" + session + "/convocations/envoi?choix=" + choice)
                        .leadsTo())
                .contains("fait=personne");
    }

    /** Where it leads that somebody ticks the candidate. */
    private String ticked(String what, String... more) {
        var fields = Stream.concat(Stream.of("faire", what, "candidat", candidate), Stream.of(more));
        return browser.submit("/sessions/" + session + "/candidats/selection", fields.toArray(String[]::new))
                .leadsTo();
    }

    @Test
    void so_it_is_with_the_sessions_of_a_bundle() {
        var page = browser.get("/sessions/pochette?session=&session=" + session + "&session=%0A");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("B304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yanis\0", "B304\0", "\0"})
    void what_no_database_can_hold_is_looked_for_without_it(String words) {
        var list = "/sessions/" + session + "/candidats";
        browser.get(list);
        assertThat(browser.get(browser.submit(list, "q", words).leadsTo()).status())
                .isEqualTo(200);
        var move = ticked("deplacer") + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(browser.get(move).status()).isEqualTo(200);
    }

    /** His page had no name for the session that he came from. */
    @Test
    void who_was_moved_is_named_and_has_a_page_that_says_so() {
        var other = session("C12");
        var choice = ticked("deplacer").replaceAll(".*=", "");
        var moved = browser.submit("/sessions/" + session + "/candidats/deplacement", "choix", choice, "vers", other);
        assertThat(moved.status()).isEqualTo(302);
        var said = browser.get(moved.leadsTo()).text();
        assertThat(said).contains("1 candidat déplacé vers la session " + other + "\u00A0: Le Goff Yanis.");
        assertThat(browser.submit(
                                "/sessions/" + other + "/candidats/selection",
                                "candidat",
                                candidate,
                                "faire",
                                "deplacer")
                        .leadsTo())
                .contains("/sessions/" + other + "/candidats/deplacement?choix=");
        var page = browser.get("/sessions/" + other + "/candidats/" + candidate);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<del>" + session + "</del>", "<ins>" + other + "</ins>");
    }

    @Test
    void a_move_is_undone_once_and_its_candidates_may_go_elsewhere_then() {
        var other = session("C12");
        var choice = ticked("deplacer").replaceAll(".*=", "");
        var list = "/sessions/" + session + "/candidats";
        var moved = browser.submit(list + "/deplacement", "choix", choice, "vers", other);
        assertThat(browser.get(moved.leadsTo()).text()).contains("Annuler ce déplacement");
        var back = browser.submit(list + "/deplacement/annulation", "choix", choice, "vers", other);
        var said = browser.get(back.leadsTo()).text();
        assertThat(said).contains("1 candidat est revenu dans la session.", "Déplacer vers une autre session");
        assertThat(browser.get(list + "/" + candidate).status()).isEqualTo(200);
        assertThat(browser.get("/sessions/" + other + "/candidats/" + candidate).status())
                .isEqualTo(404);
        var again = browser.submit(list + "/deplacement/annulation", "choix", choice, "vers", other);
        assertThat(browser.get(again.leadsTo()).text()).contains("Ce déplacement ne peut plus être annulé");
    }

    /** Somebody enrolled the same person here meanwhile. */
    @Test
    void a_move_is_not_undone_where_it_would_enrol_somebody_twice() {
        var other = session("C12");
        var choice = ticked("deplacer").replaceAll(".*=", "");
        var list = "/sessions/" + session + "/candidats";
        browser.submit(list + "/deplacement", "choix", choice, "vers", other);
        browser.get(list + "/ajout");
        browser.submit(list + "/ajout", EnrolmentForm.of("Le Goff"));
        var back = browser.submit(list + "/deplacement/annulation", "choix", choice, "vers", other);
        assertThat(browser.get(back.leadsTo()).text()).contains("Ce déplacement ne peut plus être annulé");
        assertThat(browser.get("/sessions/" + other + "/candidats/" + candidate).status())
                .isEqualTo(200);
    }

    @Test
    void a_move_is_not_undone_once_the_session_they_went_to_is_gone() {
        var choice = ticked("deplacer").replaceAll(".*=", "");
        var list = "/sessions/" + session + "/candidats";
        browser.get(list);
        var back = browser.submit(list + "/deplacement/annulation", "choix", choice, "vers", "999999999");
        assertThat(browser.get(back.leadsTo()).text()).contains("Ce déplacement ne peut plus être annulé");
    }

    @Test
    void who_enrols_somebody_of_another_session_of_the_day_is_told_at_once_and_in_the_list() {
        var other = session("C12");
        var enrolment = "/sessions/" + other + "/candidats/ajout";
        browser.get(enrolment);
        var enrolled = browser.submit(enrolment, EnrolmentForm.of("Le Goff"));
        assertThat(browser.get(enrolled.leadsTo()).text())
                .contains("ce candidat est aussi inscrit à la session " + session + ", le même jour à ");
        assertThat(browser.get("/sessions/" + other + "/candidats").text())
                .contains("Aussi en session " + session + " à ");
    }

    private String session(String room) {
        browser.get("/sessions/creation");
        return browser.submit("/sessions/creation", CreationForm.in(room))
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
