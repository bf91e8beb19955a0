package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.Terms;
import fr.pix.certif.platform.web.Browser;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in, terms and sign-out over HTTP: G6 to G16, G20. */
@CertifTest
class SignInTest {

    private static final String WRONG = "L’adresse e-mail et/ou le mot de passe saisis sont incorrects.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private Browser browser;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        browser = new Browser(port);
    }

    @Test
    void the_page_says_what_the_guide_says_g9_to_g14() {
        assertThat(browser.get("/connexion").text())
                .contains("Déjà utilisateur Pix\u00A0?")
                .contains("Vous avez déjà un compte sur Pix.fr\u00A0?")
                .contains("name=\"email\"")
                .contains("name=\"password\" type=\"password\"")
                .contains("Je me connecte")
                .contains("Vous avez oublié votre mot de passe\u00A0?")
                .contains("href=\"/mot-de-passe-oublie\"");
    }

    @Test
    void without_a_mail_server_who_forgot_his_password_is_told_whom_to_ask() {
        var page = browser.get("/mot-de-passe-oublie");
        assertThat(page.text())
                .contains("il vous remettra un lien pour choisir un nouveau mot de passe")
                .doesNotContain("name=\"email\"");
        browser.get("/connexion");
        var email = people.member().email();
        assertThat(browser.submit("/mot-de-passe-oublie", "email", email).text())
                .contains("il vous remettra un lien");
        assertThat(sql.sql("select count(*) from mail where recipient = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void with_e_mail_and_password_a_member_enters_through_the_terms_g7_g15_g16() {
        var person = people.beforeTerms(people.centre("Centre de Testix"));
        assertThat(browser.get("/").leadsTo()).isEqualTo("/connexion");
        assertThat(signIn(person.email().toUpperCase(Locale.ROOT), SignedInFixture.PASSWORD)
                        .leadsTo())
                .isEqualTo("/");
        assertThat(browser.get("/sessions/liste").leadsTo()).isEqualTo("/cgu?retour=%2Fsessions%2Fliste");
        assertThat(browser.get("/cgu?retour=%2Fsessions%2Fliste").text())
                .contains("Conditions générales d’utilisation")
                .contains("J’accepte les conditions d’utilisation")
                .contains("Annuler");
        var accepted = browser.submit("/cgu", "version", Terms.VERSION, "retour", "/sessions/liste");
        assertThat(accepted.leadsTo()).isEqualTo("/sessions/liste");
        assertThat(browser.get("/sessions/liste").status()).isEqualTo(200);
    }

    @Test
    void annuler_before_the_terms_signs_out_g15() {
        var person = people.beforeTerms(people.centre("Centre de Testix"));
        browser.with(person.cookie()).get("/cgu");
        assertThat(browser.submit("/deconnexion").leadsTo()).isEqualTo("/connexion");
        assertThat(new Browser(port).with(person.cookie()).get("/cgu").leadsTo())
                .startsWith("/connexion");
    }

    @Test
    void unknown_and_wrong_are_told_the_same() {
        var person = people.member();
        var wrong = signIn(person.email(), "Trois-Girafes-Lilas-43");
        var unknown = signIn("inconnue" + person.email(), "Trois-Girafes-Lilas-43");
        assertThat(wrong.text()).contains(WRONG);
        assertThat(unknown.text()).contains(WRONG);
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"" + person.email() + "\"").doesNotContain("Lilas");
    }

    /** RFC 6585, 4: a program reads when to come back, a person keeps the address that was typed. */
    @Test
    void who_tried_too_often_is_told_when_to_come_back() {
        var person = people.member();
        var last = Stream.generate(() -> signIn(person.email(), "Trois-Girafes-Lilas-43"))
                .limit(12)
                .filter(page -> page.status() != 422)
                .findFirst()
                .orElseThrow();
        assertThat(last.status()).isEqualTo(429);
        assertThat(Long.parseLong(last.header("Retry-After"))).isBetween(1L, 3_600L);
        assertThat(last.text()).contains("value=\"" + person.email() + "\"").doesNotContain(WRONG);
    }

    @Test
    void an_account_without_a_centre_is_told_why_after_the_password_only() {
        var person = people.withoutCentre();
        assertThat(signIn(person.email(), "Trois-Girafes-Lilas-43").text()).contains(WRONG);
        assertThat(signIn(person.email(), SignedInFixture.PASSWORD).text())
                .contains("rattaché à aucun centre")
                .doesNotContain(WRONG);
    }

    @Test
    void se_deconnecter_ends_the_sign_in_g20() {
        var person = people.member();
        browser.with(person.cookie());
        assertThat(browser.get("/sessions/liste").text()).contains("Se déconnecter");
        assertThat(browser.submit("/deconnexion").leadsTo()).isEqualTo("/connexion");
        assertThat(browser.cookie("certif")).isEmpty();
        assertThat(new Browser(port)
                        .with(person.cookie())
                        .get("/sessions/liste")
                        .leadsTo())
                .startsWith("/connexion");
    }

    @Test
    void signing_in_gives_a_new_token_and_ends_the_browser_s_former_one() {
        var person = people.member();
        browser.with(person.cookie()).get("/");
        browser.get("/mot-de-passe-oublie");
        browser.get("/compte/connexions");
        assertThat(browser.submit("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD)
                        .leadsTo())
                .isEqualTo("/");
        assertThat(browser.cookie("certif"))
                .isNotEmpty()
                .isNotEqualTo(person.token().text());
        assertThat(new Browser(port)
                        .with(person.cookie())
                        .get("/sessions/liste")
                        .leadsTo())
                .startsWith("/connexion");
    }

    @Test
    void what_was_planted_in_the_browser_before_signs_nobody_else_in_afterwards() {
        var planted = SecretToken.draw().text();
        browser.with("certif=" + planted).with("certif-navigateur=" + planted);
        assertThat(signIn(people.member().email(), SignedInFixture.PASSWORD).leadsTo())
                .isEqualTo("/");
        assertThat(browser.get("/sessions/liste").status()).isEqualTo(200);
        assertThat(new Browser(port)
                        .with("certif=" + planted)
                        .get("/sessions/liste")
                        .leadsTo())
                .startsWith("/connexion");
    }

    private Browser.Page signIn(String email, String password) {
        browser.get("/connexion");
        return browser.submit("/connexion", "email", email, "password", password);
    }
}
