package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates who are to be moved into a session that somebody removed while it was chosen. */
@CertifTest
class GoneSessionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void where_they_go_is_asked_again_of_those_who_were_ticked() {
        var browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        var here = session(browser, "B304");
        var gone = session(browser, "C12");
        var other = session(browser, "C13");
        var list = "/sessions/" + here + "/candidats";
        browser.get(list + "/ajout");
        var candidate = browser.submit(list + "/ajout", EnrolmentForm.of("Le Goff"))
                .leadsTo()
                .replaceAll(".*=", "");
        var asked = browser.submit(list + "/selection", "faire", "deplacer", "candidat", candidate)
                .leadsTo();
        assertThat(browser.get(asked).text()).contains("name=\"vers\" value=\"" + gone + "\"");
        var removal = "/sessions/" + gone + "/suppression";
        var told = browser.get(removal).hidden("told");
        assertThat(browser.submit(removal, "version", "1", "told", told).status())
                .isEqualTo(302);

        var choice = asked.replaceAll(".*=", "");
        var refused = browser.submit(list + "/deplacement", "choix", choice, "vers", gone);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Le Goff Yanis", "aria-describedby=\"vers-error\"", "choisissez-en une autre.")
                .contains("name=\"vers\" value=\"" + other + "\"")
                .doesNotContain("name=\"vers\" value=\"" + gone + "\"");
        assertThat(browser.submit(list + "/deplacement", "choix", choice, "vers", other)
                        .leadsTo())
                .contains("fait=deplacement");
    }

    private static String session(Browser browser, String room) {
        browser.get("/sessions/creation");
        return browser.submit("/sessions/creation", CreationForm.in(room))
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
