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

/** A move that would give two candidates of a session one certification number: both are named, going and coming back. */
@CertifTest
class SameNumberTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String here;
    private String there;

    @BeforeEach
    void twoSessions() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        here = session("B304");
        there = session("C12");
    }

    @Test
    void who_is_to_move_and_who_is_there_already_with_or_without_his_number_are_named_together() {
        numbered(there, enrolled(there, "Hugo"));
        enrolled(there, "Zola");
        var yanis = enrolled(here, "Le Goff");
        numbered(here, yanis);
        var choice = ticked(yanis, enrolled(here, "Zola"));
        var refused = browser.submit(list(here) + "/deplacement", "choix", choice, "vers", there);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("de même prénom et née le même jour\u00a0: Zola Yanis.")
                .contains(
                        "un numéro de certification serait celui de deux candidats\u00a0: 123 (Le Goff Yanis, Hugo Yanis).");
    }

    @Test
    void who_cannot_come_back_is_named_above_the_list() {
        var yanis = enrolled(here, "Le Goff");
        numbered(here, yanis);
        var choice = ticked(yanis);
        assertThat(browser.submit(list(here) + "/deplacement", "choix", choice, "vers", there)
                        .leadsTo())
                .contains("fait=deplacement&");
        numbered(here, enrolled(here, "Hugo"));
        var undone = browser.submit(list(here) + "/deplacement/annulation", "choix", choice, "vers", there);
        assertThat(browser.get(undone.leadsTo()).text())
                .contains("Le déplacement n’est pas annulé. Dans cette session, un numéro de certification")
                .contains("123 (Le Goff Yanis, Hugo Yanis)");
    }

    private String ticked(String... candidates) {
        var fields = new String[2 + 2 * candidates.length];
        fields[0] = "faire";
        fields[1] = "deplacer";
        for (var i = 0; i < candidates.length; i++) {
            fields[2 + 2 * i] = "candidat";
            fields[3 + 2 * i] = candidates[i];
        }
        return browser.submit(list(here) + "/selection", fields).leadsTo().replaceAll(".*=", "");
    }

    private String enrolled(String session, String name) {
        browser.get(list(session) + "/ajout");
        return browser.submit(list(session) + "/ajout", EnrolmentForm.of(name))
                .leadsTo()
                .replaceAll(".*=", "");
    }

    private void numbered(String session, String candidate) {
        var note = list(session) + "/" + candidate + "/releve";
        browser.get(note);
        assertThat(browser.submit(note, "version", "1", "certification_number", "123")
                        .status())
                .isEqualTo(302);
    }

    private static String list(String session) {
        return "/sessions/" + session + "/candidats";
    }

    private String session(String room) {
        browser.get("/sessions/creation");
        return browser.submit("/sessions/creation", CreationForm.in(room))
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
