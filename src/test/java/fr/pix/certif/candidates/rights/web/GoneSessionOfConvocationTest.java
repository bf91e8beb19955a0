package fr.pix.certif.candidates.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre that came from another installation, where a session to which somebody was summoned had been removed. */
@CertifTest
class GoneSessionOfConvocationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void a_convocation_to_a_session_that_was_gone_names_none() {
        var browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/creation");
        var session = browser.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
        var form = new ArrayList<>(List.of(EnrolmentForm.of("Zola")));
        form.addAll(List.of("puis", "liste"));
        browser.get("/sessions/" + session + "/candidats/ajout");
        var candidate = browser.submit("/sessions/" + session + "/candidats/ajout", form.toArray(String[]::new))
                .leadsTo()
                .replaceAll(".*n=", "");
        assertThat(browser.get("/sessions/" + session + "/candidats/" + candidate + "/donnees")
                        .text())
                .contains("Aucune envoyée par e-mail.");
        sql.sql("""
                        insert into convocation
                        select centre_id, id, 1, 0, 'Yanis Zola', 'yanis@exemple.fr', date '2049-04-18', time '13:30',
                            'Europe/Paris', 'Site 7', 'Salle 7', null, timestamptz '2026-05-04 00:00+00'
                        from candidate where id = ?
                        """).param(Long.valueOf(candidate)).update();
        assertThat(browser.get("/sessions/" + session + "/candidats/" + candidate + "/donnees")
                        .text())
                .contains("Yanis Zola, session effacée depuis\u00A0: 18/04/2049 à 13:30, Site 7, Salle 7")
                .doesNotContain("session 0");
    }
}
