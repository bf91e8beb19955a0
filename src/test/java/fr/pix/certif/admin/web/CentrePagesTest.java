package fr.pix.certif.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Centres are found and opened by Pix's administrators. */
@CertifTest
class CentrePagesTest {

    private static final Pattern FORM_KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser =
                new Browser(port).with(new SignedInFixture(sql).administrator().cookie());
    }

    @Test
    void an_administrator_without_a_centre_begins_with_the_centres() {
        assertThat(browser.get("/").leadsTo()).isEqualTo("/admin/centres");
    }

    @Test
    void a_centre_is_opened_once_however_often_the_form_is_sent_and_its_history_begins_G3() {
        var id = "UAI" + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        browser.get("/admin/centres/creation");
        var opened = open(key, id, "Convention signée");
        assertThat(opened.leadsTo()).matches("/admin/centres/\\d+\\?fait=ouverture");
        assertThat(open(key, id, "Convention signée").leadsTo()).isEqualTo(opened.leadsTo());
        assertThat(browser.get(opened.leadsTo()).text())
                .contains("Lycée Évariste-Galois", id, "Convention signée", "SCO", "Centre ouvert.");
    }

    @Test
    void another_centre_from_the_same_form_comes_back_and_says_so() {
        var id = "UAI" + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        browser.get("/admin/centres/creation");
        var first = open(key, id, "Convention signée").leadsTo();
        browser.get("/admin/centres/creation");
        var other = open(key, id + "-2", "Convention signée");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text())
                .contains(
                        "Ce formulaire a déjà ouvert un centre.",
                        "href=\"" + first.replaceFirst("\\?.*", "") + "\"",
                        id + "-2")
                .doesNotContain(key);
        var drawn = FORM_KEY.matcher(other.text());
        assertThat(drawn.find()).isTrue();
        assertThat(open(drawn.group(1), id + "-2", "Convention signée").leadsTo())
                .matches("/admin/centres/\\d+\\?fait=ouverture")
                .isNotEqualTo(first);
    }

    @Test
    void a_centre_without_a_reason_or_with_anothers_external_id_is_refused() {
        var id = "UAI" + UUID.randomUUID();
        browser.get("/admin/centres/creation");
        assertThat(open(UUID.randomUUID().toString(), id, "").text()).contains("Dites pourquoi");
        open(UUID.randomUUID().toString(), id, "Convention signée");
        browser.get("/admin/centres/creation");
        assertThat(open(UUID.randomUUID().toString(), id, "Convention signée").text())
                .contains("Un autre centre a déjà cet identifiant externe");
        browser.get("/admin/centres/creation");
        assertThat(open(UUID.randomUUID().toString(), id.toLowerCase(Locale.ROOT), "Convention signée")
                        .text())
                .as("in other capitals")
                .contains("Un autre centre a déjà cet identifiant externe");
    }

    @Test
    void a_centre_is_found_by_the_beginnings_of_its_words_without_accents() {
        var word = "zz" + UUID.randomUUID().toString().substring(0, 8);
        browser.get("/admin/centres/creation");
        open(UUID.randomUUID().toString(), word, "Convention signée");
        assertThat(browser.get("/admin/centres?q=evaris+" + word).text()).contains("Lycée Évariste-Galois");
        assertThat(browser.get("/admin/centres?q=" + word + "+introuvable").text())
                .contains("Aucun centre ne correspond");
    }

    @Test
    void the_pages_of_a_search_lead_on_and_back() {
        var word = "zz" + UUID.randomUUID().toString().substring(0, 8);
        for (var n = 0; n < 26; n++) {
            browser.get("/admin/centres/creation");
            open(UUID.randomUUID().toString(), word + "-" + n, "Convention signée");
        }
        var first = browser.get("/admin/centres?q=" + word).text();
        assertThat(first).contains("Suivants").doesNotContain("Précédents");
        var next = first.replaceAll("(?s).*href=\"(/admin/centres\\?apres=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(browser.get(next).text()).contains("Précédents").doesNotContain("Suivants");
    }

    private Browser.Page open(String key, String externalId, String reason) {
        return browser.submit(
                "/admin/centres/creation",
                "formKey",
                key,
                "name",
                "Lycée Évariste-Galois",
                "type",
                "SCO",
                "zone",
                "Europe/Paris",
                "externalId",
                externalId,
                "reason",
                reason);
    }
}
