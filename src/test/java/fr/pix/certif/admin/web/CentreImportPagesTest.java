package fr.pix.certif.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of centres, pasted, checked, then confirmed. */
@CertifTest
class CentreImportPagesTest {

    private static final String PATH = "/admin/centres/import";
    private static final String WHY = "Liste reçue le 24 novembre";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private String id;
    private Browser browser;

    @BeforeEach
    void signIn() {
        id = "zz" + UUID.randomUUID().toString().substring(0, 8);
        browser =
                new Browser(port).with(new SignedInFixture(sql).administrator().cookie());
        browser.get(PATH);
    }

    @Test
    void a_list_is_checked_and_opens_its_centres_once_with_a_reason() {
        var key = check();
        var refused = confirm(key, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(confirm(key, WHY).leadsTo()).isEqualTo("/admin/centres?importes=2");
        assertThat(confirm(key, WHY).leadsTo()).isEqualTo("/admin/centres?importes=2");
        assertThat(opened()).isEqualTo(2);
    }

    @Test
    void a_list_that_was_overtaken_is_shown_as_it_is_now_with_the_reason_to_be_confirmed_again() {
        var key = check();
        sql.sql("insert into centre (name, type, external_id, created_at) values ('Lycée', 'SCO', ?, now())")
                .param(id + "-1")
                .update();
        var again = confirm(key, WHY);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("Rien n’a été importé", "Ouvrir un centre", WHY)
                .doesNotContain("Ouvrir 2 centres");
        assertThat(opened()).isEqualTo(1);

        var shown = again.text().replaceFirst("(?s).*name=\"list\" value=\"([^\"]+)\".*", "$1");
        assertThat(shown).isNotEqualTo(key);
        assertThat(confirm(shown, WHY).leadsTo()).isEqualTo("/admin/centres?importes=1");
        assertThat(opened()).isEqualTo(2);
    }

    @Test
    void what_a_centre_begins_with_is_shown_before_it_is_opened() {
        var pasted = "Nom\tIdentifiant externe\tType\tFuseau\tHabilitations\tSites\n"
                + "Lycée\t%s\tSCO\tMartinique\tEDU_CPE, CléA numérique\tNord | Sud (La Réunion)".formatted(id);
        assertThat(browser.get(browser.submit(PATH, "pasted", pasted).leadsTo())
                        .text()
                        .replace('\u00a0', ' '))
                .contains(
                        "Fuseau horaire : America/Martinique",
                        "Habilitations : CléA numérique, Pix+ Édu CPE",
                        "Sites déclarés : Nord (America/Martinique), Sud (Indian/Reunion)");
    }

    @Test
    void a_fault_of_a_zone_or_a_habilitation_says_what_can_be_written_in_the_list() {
        var pasted = "Nom\tIdentifiant externe\tType\tFuseau\tHabilitations\tSites\n"
                + "Lycée\t%s\tSCO\tAtlantide\tPLONGEE\tNord (Sud)".formatted(id);
        assertThat(browser.get(browser.submit(PATH, "pasted", pasted).leadsTo())
                        .text()
                        .replace('\u00a0', ' '))
                .contains(
                        "« Atlantide » n’est pas un fuseau horaire. Donnez par exemple Europe/Paris, La Réunion,",
                        "« Sud », entre parenthèses après le nom du site, n’est pas un fuseau horaire.",
                        "Choisissez parmi CléA numérique, Pix+ Droit, Pix+ Pro Santé,")
                .doesNotContain("dans la liste");
    }

    /** By what it is kept. */
    private String check() {
        var pasted = "Nom\tIdentifiant externe\tType\nLycée\t%s-1\tSCO\nAutre\t%s-2\tSCO".formatted(id, id);
        var checked = browser.submit(PATH, "pasted", pasted);
        assertThat(checked.leadsTo()).startsWith(PATH + "?liste=");
        browser.get(checked.leadsTo());
        return checked.leadsTo().substring((PATH + "?liste=").length());
    }

    private Browser.Page confirm(String key, String reason) {
        return browser.submit(PATH + "/confirmation", "list", key, "reason", reason);
    }

    private long opened() {
        return sql.sql("select count(*) from centre where external_id like ?")
                .param(id + "%")
                .query(Long.class)
                .single();
    }
}
