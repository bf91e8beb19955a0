package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import java.util.UUID;
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
        candidate = browser.submit(
                        enrolment,
                        "formKey",
                        UUID.randomUUID().toString(),
                        "birth_name",
                        "Le Goff",
                        "first_name",
                        "Yanis",
                        "sex",
                        "M",
                        "birth_date",
                        "14/03/2007",
                        "birth_country",
                        "France",
                        "postal_code",
                        "29200",
                        "birth_town",
                        "Brest",
                        "billing",
                        "FREE")
                .leadsTo()
                .replaceAll(".*=", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classe", "deplacement"})
    void a_number_that_is_blank_is_nobody(String what) {
        var page = browser.submit(
                "/sessions/" + session + "/candidats/" + what, "candidat", "", "candidat", "\n", "external_id", "A1");
        assertThat(page.status()).isEqualTo(302);
    }

    @Test
    void those_that_are_no_blanks_count() {
        var page = browser.submit(
                "/sessions/" + session + "/candidats/classe",
                "candidat",
                "",
                "candidat",
                candidate,
                "external_id",
                "A1");
        assertThat(page.leadsTo()).contains("n=1");
    }

    @Test
    void so_it_is_with_the_sessions_of_a_bundle() {
        var page = browser.get("/sessions/pochette?session=&session=" + session + "&session=%0A");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("B304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=Yanis%00", "/deplacement?q=B304%00&candidat="})
    void what_no_database_can_hold_is_looked_for_without_it(String asked) {
        var list = "/sessions/" + session + "/candidats";
        assertThat(browser.get(list + asked + (asked.endsWith("=") ? candidate : ""))
                        .status())
                .isEqualTo(200);
    }

    /** His page had no name for the session that he came from. */
    @Test
    void who_was_moved_has_a_page_that_says_so() {
        var other = session("C12");
        var moved =
                browser.submit("/sessions/" + session + "/candidats/deplacement", "candidat", candidate, "vers", other);
        assertThat(moved.status()).isEqualTo(302);
        var page = browser.get("/sessions/" + other + "/candidats/" + candidate);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<del>" + session + "</del>", "<ins>" + other + "</ins>");
    }

    private String session(String room) {
        browser.get("/sessions/creation");
        return browser.submit(
                        "/sessions/creation",
                        "formKey",
                        UUID.randomUUID().toString(),
                        "site",
                        "CNAM Paris",
                        "room",
                        room,
                        "date",
                        "19/04/2099",
                        "time",
                        "13:30",
                        "invigilators",
                        "Anne-Cécile Bichon",
                        "observations",
                        "")
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
