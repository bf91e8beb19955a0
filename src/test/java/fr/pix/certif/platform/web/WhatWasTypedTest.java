package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form whose matter was removed meanwhile, or whose sender may not any more: what he typed is on the page that says so. */
@CertifTest
class WhatWasTypedTest {

    private static final String GONE = "/sessions/999999999";
    private static final String SECRET = "Quatre-Girafes-Lilas-43";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private Person member;
    private Browser browser;

    @BeforeEach
    void openForm() {
        people = new SignedInFixture(sql);
        member = people.member();
        browser = new Browser(port).with(member.cookie());
        browser.get("/sessions/creation");
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments(GONE + "/candidats/ajout", "birth_name", "Nom de naissance"),
                arguments(GONE + "/candidats/ajout", "result_email", "E-mail du destinataire des résultats"),
                arguments(GONE + "/candidats/1/modification", "birth_town", "Commune de naissance"),
                arguments(GONE + "/candidats/1/releve", "comments", "Commentaires et signalements"),
                arguments(GONE + "/candidats/1/opposition", "objection_about", "Sur quoi elle porte"),
                arguments(GONE + "/candidats/classe", "external_id", "Identifiant local ou externe"),
                arguments(GONE + "/candidats/import", "pasted", "Lignes collées"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_was_typed_for_a_session_that_is_gone_is_shown_with_the_name_of_its_field(
            String form, String field, String name) {
        var page = send(form, field, "Kerguénou, 2 fois", "formKey", key(), "version", "1", "objection", "NO_MAIL");
        assertThat(page.status()).isEqualTo(404);
        assertThat(typed(page)).isEqualTo(name + ": Kerguénou, 2 fois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"modification", "suspension", "reouverture", "membres"})
    void so_is_what_an_administrator_typed_for_a_centre_that_is_not_there(String what) {
        browser = new Browser(port).with(people.administrator().cookie());
        browser.get("/admin/centres");
        var page = send("/admin/centres/999999999/" + what, "version", "1", "reason", "Demande du 27 novembre");
        assertThat(page.status()).isEqualTo(404);
        assertThat(typed(page)).isEqualTo("Motif: Demande du 27 novembre");
    }

    @Test
    void so_is_what_he_typed_who_may_not_invite_any_more() {
        var page = send("/equipe/invitation", "formKey", key(), "emails", "zoe@example.net", "role", "MEMBER");
        assertThat(page.status()).isEqualTo(403);
        assertThat(typed(page)).isEqualTo("Adresses e-mail: zoe@example.net");
    }

    @Test
    void so_is_what_he_typed_whose_membership_ended() {
        var former = people.centre("Lycée des Iris");
        people.join(member, former, "MEMBER");
        sql.sql("update membership set disabled_at = now() where account_id = ? and centre_id = ?")
                .params(member.account().value(), former.value())
                .update();
        var page = send("/c/" + former.value() + "/sessions/creation", CreationForm.in("Salle B304"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(typed(page)).contains("Nom de la salle: Salle B304");
    }

    @Test
    void all_of_a_form_is_shown_in_its_order_and_a_field_that_it_has_several_times_as_often() {
        browser = new Browser(port).with(people.administrator().cookie());
        browser.get("/admin/centres");
        var page = send(
                "/admin/centres/999999999/modification",
                "version",
                "1",
                "name",
                "Lycée des Iris",
                "type",
                "SCO",
                "siteName",
                "Site 1",
                "siteZone",
                "Europe/Paris",
                "siteName",
                "",
                "siteName",
                "Site 3",
                "reason",
                "Demande");
        assertThat(typed(page))
                .isEqualTo("Nom du centre: Lycée des Iris / Nom du site: Site 1 Site 3 / Motif: Demande");
    }

    /** As tables are pasted, and as nobody should have to type them again. */
    @Test
    void a_long_text_is_shown_to_its_end_with_its_lines_and_as_text() {
        var pasted = "Nom\tPrénom\n" + "Le Goff\tYanis <b>\"&'</b>\n".repeat(1_500) + "FIN";
        var page = send(GONE + "/candidats/import", "pasted", pasted);
        assertThat(page.text()).contains("Yanis &lt;b&gt;", "&amp;").doesNotContain("<b>");
        assertThat(Jsoup.parse(page.text())
                        .select(".typed dd")
                        .textNodes()
                        .getFirst()
                        .getWholeText())
                .isEqualTo(pasted);
    }

    @Test
    void neither_a_secret_nor_what_the_page_put_in_is_shown() {
        var key = key();
        var page = send(
                GONE + "/candidats/ajout",
                "birth_name",
                "Kerguénou",
                "password",
                SECRET,
                "passwordAgain",
                SECRET,
                "currentPassword",
                SECRET,
                "secretCode",
                SECRET,
                "formKey",
                key,
                "version",
                "7777",
                "billing",
                "PREPAID",
                "retour",
                "/sessions/7777");
        assertThat(typed(page)).isEqualTo("Nom de naissance: Kerguénou");
        assertThat(page.text()).doesNotContain(SECRET, key, "7777", "PREPAID");
    }

    /** Found by FuzzTest: Spring Security reads no such name, and it was a fault of the server. */
    @Test
    void a_field_with_a_name_that_nothing_has_hides_none_of_the_others() {
        var page = send(GONE + "/candidats/ajout", "formKey", key(), "birth_name", "Kerguénou", "na\u0000me\n", "x");
        assertThat(page.status()).isIn(400, 404);
        assertThat(typed(page)).isEqualTo("Nom de naissance: Kerguénou");
    }

    @Test
    void where_nothing_was_typed_nothing_is_said_of_it() {
        for (var page : new Browser.Page[] {
            browser.get(GONE + "/modification?room=B304"),
            send(GONE + "/candidats/ajout", "formKey", key(), "birth_name", "  "),
            send("/equipe/membres/999999999/role", "role", "ADMIN"),
            send(GONE + "/candidats/1/opposition/levee")
        }) {
            assertThat(page.status()).isBetween(403, 404);
            assertThat(page.text()).contains("Référence à donner au support").doesNotContain("Ce que vous avez saisi");
        }
    }

    /** Or somebody could have us show his text as if the reader had typed it. */
    @Test
    void what_another_site_filled_in_is_not_shown() {
        browser.saying("Sec-Fetch-Site", "cross-site");
        for (var token : new String[] {"_csrf", "none"}) {
            var page = token.equals("_csrf")
                    ? send(GONE + "/candidats/ajout", "formKey", key(), "birth_name", "Kerguénou")
                    : browser.post(GONE + "/candidats/ajout", "formKey", key(), "birth_name", "Kerguénou");
            assertThat(page.status()).isBetween(403, 404);
            assertThat(page.text()).doesNotContain("Kerguénou");
        }
    }

    @Test
    void a_program_is_told_the_problem_alone() {
        browser.saying("Accept", "application/json");
        var page = send(GONE + "/candidats/ajout", "formKey", key(), "birth_name", "Kerguénou");
        assertThat(page.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains("\"code\":\"sessions.session_not_found\"")
                .doesNotContain("Kerguénou");
    }

    private Browser.Page send(String form, String... fields) {
        return browser.submit(form, fields);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The fields shown, as « name: text / name: text ». */
    private static String typed(Browser.Page page) {
        return Jsoup.parse(page.text()).select(".typed dl > div").stream()
                .map(field ->
                        field.select("dt").text() + ": " + field.select("dd").text())
                .reduce((one, next) -> one + " / " + next)
                .orElse("");
    }
}
