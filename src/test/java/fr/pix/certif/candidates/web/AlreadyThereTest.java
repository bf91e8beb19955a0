package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates who are to be moved into a session that has them already. */
@CertifTest
class AlreadyThereTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
    }

    @Test
    void one_is_told_as_one_and_several_are_as_several() {
        var here = session("B304");
        var there = session("C12");
        var first = enrol(here, "Le Goff");
        var second = enrol(here, "Zola");
        enrol(there, "Le Goff");
        assertThat(move(here, there, first, second))
                .contains("il y a déjà une personne de même nom", ": Le Goff Yanis. ", "retirez cette personne");
        enrol(there, "Zola");
        assertThat(move(here, there, first, second))
                .contains(
                        "il y a déjà 2 personnes de même nom, de même prénom et nées le même jour",
                        ": Le Goff Yanis, Zola Yanis. ",
                        "retirez ces personnes");
    }

    private String move(String from, String to, String first, String second) {
        var list = "/sessions/" + from + "/candidats";
        var choice = browser.submit(list + "/selection", "faire", "deplacer", "candidat", first, "candidat", second)
                .leadsTo()
                .replaceAll(".*=", "");
        var refused = browser.submit(list + "/deplacement", "choix", choice, "vers", to);
        assertThat(refused.status()).isEqualTo(422);
        return refused.text();
    }

    private String enrol(String session, String name) {
        var enrolment = "/sessions/" + session + "/candidats/ajout";
        browser.get(enrolment);
        return browser.submit(enrolment, EnrolmentForm.of(name)).leadsTo().replaceAll(".*=", "");
    }

    private String session(String room) {
        browser.get("/sessions/creation");
        return browser.submit("/sessions/creation", CreationForm.in(room))
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
