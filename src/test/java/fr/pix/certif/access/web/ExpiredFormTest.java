package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.access.Terms;
import fr.pix.certif.platform.web.Browser;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Votre connexion a expiré »: what was typed comes back filled in, and is never sent by itself. */
@CertifTest
class ExpiredFormTest {

    private static final String FORM = "/sessions/creation";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private Person person;
    private Browser browser;

    @BeforeEach
    void openForm() {
        people = new SignedInFixture(sql);
        person = people.member();
        browser = new Browser(port).with(person.cookie());
        browser.get(FORM);
    }

    @Test
    void a_form_sent_after_the_sign_in_ended_comes_back_filled_after_signing_in_again() {
        signOutElsewhere();
        var expired = send();
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.text())
                .contains("Votre connexion a expiré")
                .contains("name=\"saisie.room\" value=\"Salle &#34;B&#34; &lt;304>\"")
                .doesNotContain("saisie._csrf");
        var wrong = signIn("Trois-Girafes-Lilas-43");
        assertThat(wrong.text()).contains("name=\"saisie.room\"");
        var again = signIn(SignedInFixture.PASSWORD).leadsTo();
        assertThat(again).startsWith(FORM + "?saisie=");
        assertThat(browser.get(again).text())
                .contains("value=\"Salle &#34;B&#34; &lt;304>\"")
                .contains("Rien n’est encore enregistré");
        assertThat(browser.get(FORM).text()).doesNotContain("Rien n’est encore enregistré");
        assertThat(sessions()).isZero();
        assertThat(browser.submit(FORM, fields()).leadsTo()).startsWith("/sessions/");
        assertThat(sessions()).isOne();
    }

    /** As many lines as an import takes, each with all that the model asks for: nobody pastes them a second time. */
    @Test
    void the_longest_list_that_an_import_takes_comes_back_after_signing_in_again() {
        var list = send().leadsTo().replaceAll("[?#].*", "") + "/candidats/import";
        var pasted = "Nom de naissance\tPrénom\n"
                + ("Le Goff\tYanis\t14/03/2007\tM\t29019\t\t\tFRANCE\tformateur.dupont@lycee-des-iris.example.fr\t"
                                + "yanis.le-goff.2007@lycee-des-iris.example.fr\tMP2I-4\t33 %\tPayante\t\n")
                        .repeat(1_099)
                + "la dernière ligne";
        assertThat(pasted.length()).isGreaterThan(150_000);
        signOutElsewhere();
        var expired = browser.submit(list, "pasted", pasted);
        assertThat(expired.status()).isEqualTo(403);
        var again = browser.submit(
                        "/connexion",
                        "email",
                        person.email(),
                        "password",
                        SignedInFixture.PASSWORD,
                        "retour",
                        list,
                        "saisie.pasted",
                        carried(expired, "saisie.pasted"))
                .leadsTo();
        assertThat(again).startsWith(list + "?saisie=");
        assertThat(browser.get(again).text())
                .contains("yanis.le-goff.2007@lycee-des-iris.example.fr\tMP2I-4", "la dernière ligne</textarea>");
    }

    /** Each may be as much as a request takes. */
    @Test
    void of_one_person_the_latest_ten_are_kept() {
        var later = "certif=" + people.signIn(person.account()).text();
        var reader = new Browser(port).with(later);
        browser.with(later);
        var first = send().leadsTo();
        for (var more = 0; more < 9; more++) {
            send();
        }
        assertThat(reader.get(first).text()).contains("Salle &#34;B&#34; &lt;304>");
        send();
        assertThat(reader.get(first).text()).doesNotContain("Salle &#34;B&#34; &lt;304>");
        assertThat(sql.sql("select count(*) from kept_form where account_id = ?")
                        .param(person.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void a_browser_that_lost_its_cookie_goes_the_same_way() {
        var other = new Browser(port);
        assertThat(other.post(FORM, fields()).text())
                .contains("Votre connexion a expiré")
                .contains("saisie.room");
    }

    @Test
    void a_form_of_an_earlier_sign_in_comes_back_filled_at_once() {
        browser.with("certif=" + people.signIn(person.account()).text());
        var again = send().leadsTo();
        assertThat(again).startsWith(FORM + "?saisie=");
        assertThat(browser.get(again).text()).contains("Salle &#34;B&#34; &lt;304>");
    }

    @Test
    void nobody_else_can_read_what_was_kept() {
        browser.with("certif=" + people.signIn(person.account()).text());
        var again = send().leadsTo();
        var stranger = new Browser(port).with(people.member().cookie());
        assertThat(stranger.get(again).text()).doesNotContain("Salle &#34;B");
        assertThat(browser.get(again.replace("creation", "liste")).text()).doesNotContain("Salle &#34;B");
    }

    @Test
    void what_another_site_sends_is_neither_carried_out_nor_kept() {
        browser.saying("Sec-Fetch-Site", "cross-site");
        var refused = browser.post(FORM, fields());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Ce formulaire n’est plus valable").doesNotContain("Salle &#34;B");
        assertThat(sessions()).isZero();
    }

    @Test
    void a_form_sent_before_the_terms_waits_for_them_g15() {
        var early = people.beforeTerms(people.centre("Lycée des Iris"));
        browser = new Browser(port).with(early.cookie());
        browser.get("/cgu");
        var terms = send().leadsTo();
        assertThat(terms).startsWith("/cgu?retour=");
        browser.get(terms);
        var back = URLDecoder.decode(terms.substring("/cgu?retour=".length()), StandardCharsets.UTF_8);
        assertThat(browser.submit("/cgu", "version", Terms.VERSION, "retour", back)
                        .leadsTo())
                .isEqualTo(back);
        assertThat(browser.get(back).text()).contains("Salle &#34;B&#34; &lt;304>");
    }

    /** Found by FuzzTest: the redirect would have had more of a head than the server writes, and nobody got a page at all. */
    @Test
    void a_way_back_that_no_address_could_be_leads_home() {
        var accepted = browser.submit("/cgu", "version", "", "retour", "/sessions/liste?q=" + "a".repeat(70_000));
        assertThat(accepted.status()).isEqualTo(302);
        assertThat(accepted.leadsTo()).isEqualTo("/");
        var led = new Browser(port).get("/sessions/liste?" + "&".repeat(7_000));
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.leadsTo()).endsWith("%26");
    }

    /** A browser that takes a file along stays where it was: on the sign-in page, whose button waits for ever. */
    @ParameterizedTest
    @CsvSource({
        "/sessions/54/pv.ods, /sessions/54",
        "/sessions/54/liste-candidats.ods, /sessions/54",
        "/sessions/54/candidats/import/a-corriger.ods?liste=1, /sessions/54/candidats/import",
        "/sessions/pochette.pdf?session=54, /sessions/pochette?session=54",
        "/compte/donnees.json, /compte/donnees",
        "/nulle-part.pdf, /"
    })
    void after_signing_in_again_a_file_is_taken_along_from_its_page(String file, String page) {
        var back = URLEncoder.encode(page, StandardCharsets.UTF_8);
        assertThat(new Browser(port).get(file).leadsTo())
                .isEqualTo(page.equals("/") ? "/connexion" : "/connexion?retour=" + back);
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions/54/candidats/selection, /sessions/54/candidats",
        "/sessions/54/candidats/import/fichier, /sessions/54/candidats/import",
        "/sessions/54/candidats/import/confirmation, /sessions/54/candidats/import",
        "/eleves/fichier, /eleves"
    })
    void what_has_no_page_of_its_own_is_begun_again_on_the_page_it_stood_on(String sent, String page) {
        var led = new Browser(port).post(sent, "faire", "retirer").leadsTo();
        assertThat(led)
                .isEqualTo("/connexion?connexion=expiree&retour=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        assertThat(new Browser(port).get(led).text()).contains("Votre connexion a expiré", "choisir de nouveau");
    }

    @Test
    void a_page_asked_for_is_shown_after_signing_in_and_only_one_of_ours() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/sessions/creation?a=b").leadsTo())
                .isEqualTo("/connexion?retour=%2Fsessions%2Fcreation%3Fa%3Db");
        for (var elsewhere : new String[] {"//example.org", "https://example.org", "/\\example.org", "/connexion"}) {
            visitor = new Browser(port);
            visitor.get("/connexion");
            assertThat(visitor.submit(
                                    "/connexion",
                                    "email",
                                    person.email(),
                                    "password",
                                    SignedInFixture.PASSWORD,
                                    "retour",
                                    elsewhere)
                            .leadsTo())
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    /** Found by FuzzTest: the database keeps no such character, and the form was a fault of the server. */
    @Test
    void what_no_database_can_hold_is_not_kept_and_the_rest_is() {
        var earlier = browser.post(FORM, "room", "Salle\0 12", "_csrf", "of another sign-in");
        assertThat(browser.get(earlier.leadsTo()).text()).contains("value=\"Salle 12\"");
    }

    /** Found by FuzzTest: no field of ours is called that, and the sign-in page was a fault of the server. */
    @Test
    void a_field_with_a_name_that_nothing_has_is_refused() {
        assertThat(new Browser(port).post(FORM, "room[\r\n]", "12").status()).isEqualTo(400);
    }

    /** Found by FuzzTest: encoded once more, it was too long for the head of an answer. */
    @Test
    void who_asks_for_a_very_long_address_is_led_to_the_sign_in_with_all_of_it() {
        var path = "/sessions/liste?q=" + "%C3%A9".repeat(1_250);
        var led = new Browser(port).get(path);
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.leadsTo()).contains(URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Test
    void a_program_is_told_in_json() {
        var program = new Browser(port).saying("Accept", "application/json");
        var anonymous = program.get("/sessions/liste");
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.header("Content-Type")).startsWith("application/problem+json");
        assertThat(anonymous.text()).contains("\"code\":\"access.sign_in_required\"");
        program.with(people.beforeTerms(people.centre("Lycée des Iris")).cookie());
        var early = program.get("/sessions/liste");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text()).contains("\"code\":\"access.terms_not_accepted\"");
    }

    private void signOutElsewhere() {
        var elsewhere = new Browser(port).with(person.cookie());
        elsewhere.get("/sessions/liste");
        elsewhere.submit("/deconnexion");
    }

    private Browser.Page signIn(String password) {
        return browser.submit(
                "/connexion",
                "email",
                person.email(),
                "password",
                password,
                "retour",
                FORM,
                "saisie.site",
                "CNAM Paris",
                "saisie.room",
                "Salle \"B\" <304>");
    }

    private static String carried(Browser.Page page, String field) {
        var found = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"")
                .matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    }

    private Browser.Page send() {
        return browser.submit(FORM, fields());
    }

    private int sessions() {
        return sql.sql("select count(*) from session where created_by = ?")
                .param(person.account().value())
                .query(Integer.class)
                .single();
    }

    private static String[] fields() {
        return new String[] {
            "formKey",
            UUID.randomUUID().toString(),
            "site",
            "CNAM Paris",
            "room",
            "Salle \"B\" <304>",
            "date",
            "19/04/2099",
            "time",
            "13:30",
            "invigilators",
            "Anne-Cécile Bichon",
            "observations",
            ""
        };
    }
}
