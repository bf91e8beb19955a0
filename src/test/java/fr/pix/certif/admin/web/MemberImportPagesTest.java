package fr.pix.certif.admin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of members, handed over as a file or pasted, checked, then confirmed (G5). */
@CertifTest
class MemberImportPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private CentreId centre;
    private String path;
    private String address;
    private Browser browser;

    @BeforeEach
    void signIn() {
        var people = new SignedInFixture(sql);
        centre = people.centre("Lycée des Iris");
        path = "/admin/centres/" + centre + "/membres/import";
        address = UUID.randomUUID() + "@exemple.fr";
        browser = administrator(people);
        browser.get(path);
    }

    @Test
    void a_file_is_checked_reported_and_imported_with_a_reason_G5() {
        var checked = upload("Prénom;Nom;Courriel\nZoé;Lambert;" + address + "\n;Faux;faux");
        assertThat(checked.leadsTo()).startsWith(path + "?liste=");
        var report = browser.get(checked.leadsTo());
        assertThat(report.text())
                .contains(
                        "Ligne 3, colonne A",
                        "Le prénom manque. Ajoutez-le.",
                        "Ligne 3, colonne C",
                        "Importer un membre");

        var key = checked.leadsTo().substring((path + "?liste=").length());
        assertThat(confirm(key, "").status()).isEqualTo(422);
        var imported = confirm(key, "Liste reçue le 24 novembre");
        assertThat(imported.leadsTo()).isEqualTo("/admin/centres/" + centre + "?importes=1");
        assertThat(browser.get(imported.leadsTo()).text())
                .contains("Lambert", address, "Pas encore choisi", "Liste reçue le 24 novembre");
        assertThat(confirm(key, "Encore").leadsTo()).isEqualTo(imported.leadsTo());
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void a_file_without_the_pages_token_is_refused() {
        var stranger = administrator(new SignedInFixture(sql));
        assertThat(stranger.upload(path + "/fichier", "file", "membres.csv", "Nom".getBytes(UTF_8))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_list_is_refused_with_what_to_do() {
        var refused = upload("Bonjour");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nom, Prénom, E-mail");
    }

    @Test
    void a_file_beyond_what_the_reader_takes_is_refused_with_what_to_do() {
        var refused = browser.upload(path + "/fichier", "file", "membres.csv", new byte[7_000_000]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("5");
    }

    @Test
    void an_absurdly_large_file_gets_an_answer() {
        var refused = browser.upload(path + "/fichier", "file", "membres.csv", new byte[22_000_000]);
        assertThat(refused.status()).isBetween(400, 413);
    }

    @Test
    void a_pasted_list_is_checked_too_and_what_was_pasted_is_shown_again_if_it_is_none() {
        var checked = browser.submit(path, "pasted", "Zoé LAMBERT <" + address + ">");
        assertThat(browser.get(checked.leadsTo()).text()).contains("LAMBERT", address);
        browser.get(path);
        var refused = browser.submit(path, "pasted", "rien de tel");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("rien de tel");
    }

    @Test
    void somebody_elses_checked_list_cannot_be_read_nor_confirmed() {
        var checked = browser.submit(path, "pasted", "Zoé LAMBERT <" + address + ">");
        var other = administrator(new SignedInFixture(sql));
        assertThat(other.get(checked.leadsTo()).text())
                .doesNotContain("LAMBERT")
                .contains("Cette liste n");
    }

    private Browser.Page upload(String list) {
        return browser.upload(path + "/fichier", "file", "membres.csv", list.getBytes(UTF_8));
    }

    private Browser.Page confirm(String key, String reason) {
        return browser.submit(path + "/confirmation", "list", key, "reason", reason);
    }

    private Browser administrator(SignedInFixture people) {
        return new Browser(port).with(people.administrator().cookie());
    }

    private long members() {
        return sql.sql("select count(*) from membership where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
    }
}
