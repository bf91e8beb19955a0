package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two members who correct one place of birth at once: it stays one place, whoever's it is. */
@CertifTest
class PlaceOvertakenTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser first;
    private Browser second;
    private CentreId centre;
    private String correction = "";

    @BeforeEach
    void aCandidate() {
        var people = new SignedInFixture(sql);
        centre = people.centre("Centre de Testix");
        first = new Browser(port).with(people.member(centre).cookie());
        second = new Browser(port).with(people.member(centre).cookie());
        first.get("/sessions/creation");
        var candidates = "/sessions/"
                + first.submit("/sessions/creation", CreationForm.in("B304"))
                        .leadsTo()
                        .replaceAll("\\D+", "")
                + "/candidats";
        first.get(candidates + "/ajout");
        var id = first.submit(candidates + "/ajout", EnrolmentForm.of("Le Goff"))
                .leadsTo()
                .replaceAll(".*=", "");
        correction = candidates + "/" + id + "/modification";
        correct(first, "1", "Algérie", "", "Alger", "");
    }

    @Test
    void a_town_is_not_put_into_the_country_that_somebody_else_saved() {
        correct(second, "2", "Maroc", "", "Rabat", "");
        var page = correct(first, "2", "Algérie", "", "Oran", "");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains("value=\"Algérie\"", "value=\"Oran\"")
                .contains("valeur enregistrée\u00A0: Maroc", "valeur enregistrée\u00A0: Rabat");
        assertThat(correct(first, "3", "Algérie", "", "Oran", "").status()).isEqualTo(302);
        assertThat(place()).isEqualTo("Oran (Algérie)");
    }

    @Test
    void a_commune_s_code_is_not_put_beside_the_postal_code_that_somebody_else_saved() {
        correct(second, "2", "France", "29200", "Brest", "");
        var page = correct(first, "2", "France", "", "", "75118");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("value=\"75118\"").doesNotContain("type=\"text\" value=\"29200\"");
        assertThat(correct(first, "3", "France", "", "", "75118").status()).isEqualTo(302);
        assertThat(place()).startsWith("Paris");
    }

    private Browser.Page correct(
            Browser browser, String version, String country, String postalCode, String town, String code) {
        browser.get(correction);
        var fields = new ArrayList<>(List.of(EnrolmentForm.of("Le Goff")).subList(0, 10));
        fields.addAll(List.of("birth_country", country, "postal_code", postalCode, "birth_town", town));
        fields.addAll(List.of("insee_code", code, "billing", "FREE", "version", version));
        return browser.submit(correction, fields.toArray(String[]::new));
    }

    private String place() {
        return sql.sql("select birth_town || ' (' || birth_country || ')' from candidate where centre_id = ?")
                .param(centre.value())
                .query(String.class)
                .single();
    }
}
