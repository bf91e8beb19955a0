package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.platform.web.Browser;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A link by mail over HTTP, where mails have a server (that never answers, so that they wait to be read here). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"certif.mail.host=127.0.0.1", "certif.mail.port=1"})
@ExtendWith(OutputCaptureExtension.class)
class PasswordPagesTest {

    private static final Pattern LINK = Pattern.compile("(/mot-de-passe/)([\\w-]{43})\\b");
    private static final String ASKED = "/mot-de-passe-oublie?envoi=1";
    private static final String NEW = "Quatre-Girafes-Mauves-43";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private Person person;
    private Browser browser;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        person = people.member();
        browser = new Browser(port);
    }

    @Test
    void known_and_unknown_are_answered_with_the_same_page() {
        assertThat(browser.get("/mot-de-passe-oublie").text()).contains("name=\"email\"", "Recevoir un lien");
        assertThat(ask(person.email()).leadsTo()).isEqualTo(ASKED);
        var known = browser.get(ASKED).text();
        assertThat(ask(UUID.randomUUID() + "@example.net").leadsTo()).isEqualTo(ASKED);
        assertThat(browser.get(ASKED).text()).isEqualTo(known).contains("Si un compte existe pour cette adresse");
    }

    @Test
    void where_mails_leave_no_administrator_is_given_a_link_to_hand_over() {
        var centre = people.centre("Lycée des Iris");
        var member = people.member(centre);
        browser.with(people.administrator().cookie());
        browser.get("/admin/centres/" + centre);
        browser.submit("/admin/centres/" + centre + "/membres", "reason", "Appel au support");
        var link = "/admin/centres/" + centre + "/membres/" + member.account() + "/lien";
        assertThat(browser.get("/admin/centres/" + centre).text())
                .contains(member.email())
                .doesNotContain(link);
        assertThat(browser.get(link).status()).isEqualTo(404);
        browser.get("/admin/centres/" + centre);
        assertThat(browser.submit(link, "reason", "Mot de passe oublié").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_e_mail_comes_back_with_what_is_wrong() {
        var page = ask("anne-cecile");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("value=\"anne-cecile\"", "Saisissez une adresse e-mail complète");
    }

    /** He was asked for a password all the same. */
    @Test
    void who_has_no_password_changes_his_e_mail_when_he_came_from_his_provider_a_moment_ago() {
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        browser.with(person.cookie());
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        assertThat(browser.get("/compte/adresse").text())
                .contains("name=\"email\"")
                .doesNotContain("currentPassword");
        assertThat(browser.submit("/compte/adresse", "email", email).leadsTo()).isEqualTo("/compte?fait=email-sent");
        sql.sql("update sign_in set created_at = created_at - interval '11 minutes' where account_id = ?")
                .param(person.account().value())
                .update();
        var refused = browser.submit("/compte/adresse", "email", email);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"" + email + "\"", "déconnectez-vous puis reconnectez-vous");
    }

    @Test
    void a_link_leads_to_a_page_whose_address_and_content_do_not_hold_it(CapturedOutput log) {
        ask(person.email());
        var link = link();
        for (var i = 0; i < 3; i++) {
            var scanner = new Browser(port).get(link);
            assertThat(scanner.leadsTo()).as("looking uses nothing up").isEqualTo("/mot-de-passe");
        }
        var followed = browser.get(link);
        assertThat(followed.leadsTo()).isEqualTo("/mot-de-passe");
        assertThat(followed.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(followed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(followed.header("Set-Cookie"))
                .startsWith("certif-lien=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=3600");
        var page = browser.get("/mot-de-passe");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.text())
                .contains("value=\"" + person.email() + "\"", "autocomplete=\"new-password\"", "Au moins 12")
                .doesNotContain(token(link))
                .doesNotContainPattern("(?:src|href)=\"https?:");
        var chosen = choose(NEW, NEW);
        assertThat(chosen.leadsTo()).isEqualTo("/connexion?mot-de-passe=choisi");
        assertThat(browser.get(chosen.leadsTo()).text()).contains("Votre mot de passe est enregistré. Connectez-vous.");
        assertThat(browser.cookie("certif-lien")).isEmpty();
        assertThat(log)
                .contains("account " + person.account() + " chose a password")
                .doesNotContain(token(link))
                .doesNotContain(person.email())
                .doesNotContain("Girafes");
    }

    @Test
    void a_chosen_password_signs_nobody_in_and_ends_what_was_signed_in() {
        var neighbour = people.member();
        browser.with(neighbour.cookie()).get("/compte/connexions");
        browser.get("/mot-de-passe-oublie");
        ask(person.email());
        browser.get(link());
        browser.get("/mot-de-passe");
        assertThat(choose(NEW, NEW).status()).isEqualTo(302);
        for (var cookie : new String[] {person.cookie(), neighbour.cookie()}) {
            assertThat(new Browser(port).with(cookie).get("/sessions/liste").leadsTo())
                    .startsWith("/connexion");
        }
        browser.get("/connexion");
        assertThat(browser.submit("/connexion", "email", person.email(), "password", NEW)
                        .leadsTo())
                .isEqualTo("/");
    }

    @Test
    void faults_are_shown_and_the_link_still_holds() {
        ask(person.email());
        browser.get(link());
        browser.get("/mot-de-passe");
        assertThat(choose("trop court", "trop court").text())
                .contains("Choisissez un mot de passe d’au moins 12 caractères.")
                .doesNotContain("trop court");
        var differing = choose(NEW, "Quatre-Girafes-Mauves-44");
        assertThat(differing.status()).isEqualTo(422);
        assertThat(differing.text()).contains("Les deux mots de passe ne sont pas les mêmes.");
        assertThat(choose(NEW, NEW).status()).isEqualTo(302);
    }

    @Test
    void a_dead_link_says_so_and_how_to_get_another() {
        ask(person.email());
        var link = link();
        browser.get(link);
        browser.get("/mot-de-passe");
        choose(NEW, NEW);
        for (var dead : new String[] {link, altered(link), "/mot-de-passe/court", "/mot-de-passe/%C3%A9"}) {
            assertThat(browser.get(dead).leadsTo()).as(dead).isEqualTo("/mot-de-passe");
            var page = browser.get("/mot-de-passe");
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.text()).contains("Ce lien n’est plus valable", "href=\"/mot-de-passe-oublie\"");
        }
    }

    @Test
    void a_form_that_lost_what_it_is_bound_to_is_shown_again() {
        ask(person.email());
        browser.get(link());
        browser.get("/mot-de-passe");
        var stale = browser.post("/mot-de-passe", "_csrf", "stale", "password", NEW, "passwordAgain", NEW);
        assertThat(stale.leadsTo()).isEqualTo("/mot-de-passe");
        assertThat(browser.post("/mot-de-passe-oublie", "email", person.email()).leadsTo())
                .isEqualTo("/mot-de-passe-oublie");
        assertThat(browser.saying("Sec-Fetch-Site", "cross-site")
                        .post("/mot-de-passe", "password", NEW, "passwordAgain", NEW)
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/mot-de-passe").status()).isEqualTo(200);
    }

    private Browser.Page ask(String email) {
        browser.get("/mot-de-passe-oublie");
        return browser.submit("/mot-de-passe-oublie", "email", email);
    }

    private Browser.Page choose(String password, String again) {
        return browser.submit("/mot-de-passe", "password", password, "passwordAgain", again);
    }

    private String link() {
        var mail = sql.sql("select text from mail where recipient = ? order by id desc limit 1")
                .param(person.email())
                .query((row, _) -> row.getString("text"))
                .single();
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String altered(String link) {
        return "/mot-de-passe/" + (token(link).startsWith("A") ? "B" : "A")
                + token(link).substring(1);
    }
}
