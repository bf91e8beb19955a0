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

/** A PV filled in by hand is typed in from its first line to its last. */
@CertifTest
class NotesInARowTest {

    private static final String NEXT = "Enregistrer et passer au suivant";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String list;

    @BeforeEach
    void aSession() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/creation");
        list = browser.submit("/sessions/creation", CreationForm.in("B304"))
                        .leadsTo()
                        .replaceAll("[?#].*", "")
                        .replaceAll("/candidats$", "")
                + "/candidats";
    }

    @Test
    void each_record_leads_to_the_next_of_the_list_and_the_last_to_its_candidate() {
        var zola = enrol("Zola");
        var arnaud = enrol("Arnaud");

        var first = note(arnaud);
        assertThat(browser.get(first).text()).contains(NEXT);
        var next = save(first, "123456", "suivant");
        assertThat(next).isEqualTo(note(zola) + "?apres=" + arnaud);
        assertThat(browser.get(next).text())
                .contains("Relevé enregistré\u00A0: Arnaud Yanis.", "Relevé\u00A0: Zola Yanis")
                .doesNotContain(NEXT);
        assertThat(save(note(zola), "123457", "suivant")).isEqualTo(list + "/" + zola + "?fait=releve");
    }

    @Test
    void who_corrects_one_stays_with_his_candidate() {
        enrol("Zola");
        var arnaud = enrol("Arnaud");
        browser.get(note(arnaud));
        assertThat(save(note(arnaud), "123456", "")).isEqualTo(list + "/" + arnaud + "?fait=releve");
    }

    @Test
    void what_is_wrong_is_mended_before_the_next_one() {
        enrol("Zola");
        var arnaud = enrol("Arnaud");
        browser.get(note(arnaud));
        var refused = browser.submit(note(arnaud), "version", "1", "certification_number", "douze", "puis", "suivant");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Relevé\u00A0: Arnaud Yanis", "douze", NEXT);
    }

    private String note(String candidate) {
        return list + "/" + candidate + "/releve";
    }

    private String save(String note, String number, String then) {
        return browser.submit(note, "version", "1", "certification_number", number, "puis", then)
                .leadsTo();
    }

    private String enrol(String name) {
        browser.get(list + "/ajout");
        return browser.submit(list + "/ajout", EnrolmentForm.of(name)).leadsTo().replaceAll(".*=", "");
    }
}
