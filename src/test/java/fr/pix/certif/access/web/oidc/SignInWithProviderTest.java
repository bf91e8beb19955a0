package fr.pix.certif.access.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.access.Totp;
import fr.pix.certif.platform.database.BrokenConnection;
import fr.pix.certif.platform.web.Browser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in on the word of a real provider, over HTTP: whom it lets in, whom it does not, and what it leaves behind. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "certif.oidc.client-id=" + OidcServer.CLIENT,
            "certif.oidc.client-secret=" + OidcServer.SECRET,
            "certif.oidc.name=ProConnect",
            "certif.oidc.acr=eidas2,eidas3",
            "certif.oidc.second-factor-acr=eidas3"
        })
@ExtendWith(OutputCaptureExtension.class)
class SignInWithProviderTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionOperations transaction;

    private SignedInFixture people;
    private Person person;
    private Browser browser;
    private OidcServer server;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("certif.oidc.issuer", OidcServer.started()::issuer);
    }

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        person = people.member();
        browser = new Browser(port);
        server = OidcServer.started().anew(port).claiming(acr("eidas2"));
    }

    @Test
    void a_verified_e_mail_lets_in_and_binds_the_account_to_the_subject(CapturedOutput log) {
        assertThat(browser.get("/connexion?retour=%2Fcompte").text())
                .contains("href=\"/connexion/fournisseur?retour=%2Fcompte\"")
                .contains("Se connecter avec ProConnect");
        var left = browser.get("/connexion/fournisseur?retour=%2Fcompte");
        assertThat(left.leadsTo())
                .startsWith(server.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256")
                .contains("scope=openid%20email")
                .contains("acr_values=eidas2%20eidas3");
        assertThat(left.all("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("certif-fournisseur=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        var back = browser.get(new ProviderVisit().signIn(left.leadsTo(), person.email()));
        assertThat(back.leadsTo()).isEqualTo("/compte");
        assertThat(browser.cookie("certif-fournisseur")).isEmpty();
        assertThat(server.acrAskedFor()).isEqualTo("eidas2 eidas3");
        assertThat(browser.get("/compte").text()).contains(person.email()).contains("ProConnect");
        assertThat(subjects()).containsExactly(person.email());
        assertThat(audited("PROVIDER_BOUND")).isOne();
        assertThat(log)
                .contains("account " + person.account() + " is bound to the provider")
                .contains("account " + person.account() + " signed in with the provider")
                .doesNotContain(person.email());
        assertThat(browser.get("/compte/donnees.json").text()).contains("fournisseurs_d_identite", server.issuer());
    }

    @Test
    void afterwards_the_subject_counts_whatever_the_e_mail_becomes() {
        var subject = UUID.randomUUID().toString();
        server.claiming(acr("eidas2").andThen(claims -> claims.subject(subject)));
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/");
        var colleague = people.member();
        server.claiming(acr("eidas2").andThen(claims -> claims.subject(subject).claim("email", colleague.email())));
        browser = new Browser(port);
        assertThat(enter(colleague.email()).leadsTo()).isEqualTo("/");
        assertThat(browser.get("/compte").text()).contains(person.email()).doesNotContain(colleague.email());
        server.claiming(acr("eidas2").andThen(claims -> claims.subject(subject).claim("email_verified", false)));
        browser = new Browser(port);
        assertThat(enter("plus.la@example.net").leadsTo()).isEqualTo("/");
        assertThat(audited("PROVIDER_BOUND")).isOne();
    }

    @Test
    void an_account_that_is_bound_opens_to_no_other_subject() {
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/");
        server.claiming(acr("eidas2").andThen(claims -> claims.subject("un autre")));
        browser = new Browser(port);
        assertThat(refused(enter(person.email()))).contains("déjà relié à une autre identité chez ProConnect");
        assertThat(subjects()).containsExactly(person.email());
    }

    static Stream<Arguments> who_is_told_what() {
        return Stream.of(
                Arguments.of(
                        "an e-mail that is not verified",
                        claim("email_verified", false),
                        "ne garantit pas votre adresse"),
                Arguments.of(
                        "an e-mail said to be verified in words", claim("email_verified", "false"), "ne garantit pas"),
                Arguments.of("no word of whether it is", without("email_verified"), "ne garantit pas votre adresse"),
                Arguments.of("an e-mail without account", claim("email", "x@example.net"), "n’a pas de compte ici"),
                Arguments.of("another level", acr("eidas1"), "n’offre pas le niveau de sécurité exigé"),
                Arguments.of("no level at all", without("acr"), "n’offre pas le niveau de sécurité exigé"),
                Arguments.of("somebody else's token", audience("un autre client"), "n’a pas pu être vérifiée"),
                Arguments.of("another issuer", claim("iss", "http://ailleurs.example"), "n’a pas pu être vérifiée"),
                Arguments.of("another nonce", claim("nonce", "rejoué"), "n’a pas pu être vérifiée"),
                Arguments.of("no nonce", without("nonce"), "n’a pas pu être vérifiée"),
                Arguments.of(
                        "an old token",
                        (Consumer<JwtClaimsSet.Builder>)
                                claims -> claims.issuedAt(Instant.now().minusSeconds(600))
                                        .expiresAt(Instant.now().minusSeconds(300)),
                        "n’a pas pu être vérifiée"),
                Arguments.of(
                        "a token of tomorrow",
                        (Consumer<JwtClaimsSet.Builder>)
                                claims -> claims.issuedAt(Instant.now().plusSeconds(3600))
                                        .expiresAt(Instant.now().plusSeconds(7200)),
                        "n’a pas pu être vérifiée"),
                Arguments.of("a subject too long", claim("sub", "s".repeat(256)), "n’a pas pu être vérifiée"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void who_is_told_what(String because, Consumer<JwtClaimsSet.Builder> claims, String told) {
        server.claiming(acr("eidas2").andThen(claims));
        assertThat(refused(enter(person.email()))).contains(told).contains("name=\"password\"");
        assertThat(browser.cookie("certif")).isEmpty();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_token_signed_by_another_key_lets_nobody_in() {
        server.forging();
        assertThat(refused(enter(person.email()))).contains("n’a pas pu être vérifiée");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void an_e_mail_that_only_the_user_info_tells_counts_too() {
        server.keepingEmailBack();
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/");
        assertThat(subjects()).containsExactly(person.email());
    }

    @Test
    void what_the_user_info_tells_may_be_signed() {
        server.signingUserInfo(_ -> {});
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/");
        assertThat(subjects()).containsExactly(person.email());
    }

    static Stream<Arguments> a_signed_user_info_counts_only_where_it_is_for_us_and_now() {
        return Stream.of(
                Arguments.of("somebody else's", audience("un autre client")),
                Arguments.of("another issuer's", claim("iss", "http://ailleurs.example")),
                Arguments.of("another person's", claim("sub", "quelqu’un d’autre")),
                Arguments.of("for nobody", without("aud")),
                Arguments.of("an old one", (Consumer<JwtClaimsSet.Builder>)
                        claims -> claims.issuedAt(Instant.now().minusSeconds(600))
                                .expiresAt(Instant.now().minusSeconds(300))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_signed_user_info_counts_only_where_it_is_for_us_and_now(
            String because, Consumer<JwtClaimsSet.Builder> claims) {
        server.signingUserInfo(claims);
        assertThat(refused(enter(person.email()))).contains("n’a pas pu être vérifiée");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void an_unverified_e_mail_of_a_signed_user_info_lets_nobody_in() {
        server.signingUserInfo(claim("email_verified", false));
        assertThat(refused(enter(person.email()))).contains("ne garantit pas votre adresse");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_provider_that_breaks_meanwhile_is_told_from_one_that_refuses() {
        for (var part : List.of("/oauth2/token", "/userinfo")) {
            server.keepingEmailBack().broken(part);
            var page = browser.get(enter(person.email()).leadsTo());
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("10");
            assertThat(page.text())
                    .contains("ProConnect ne répond pas pour le moment")
                    .contains("name=\"password\"");
        }
    }

    @Test
    void what_the_browser_brings_counts_once_and_with_its_own_departure_only() {
        var left = browser.get("/connexion/fournisseur").leadsTo();
        var back = new ProviderVisit().signIn(left, person.email());
        var thief = new Browser(port);
        assertThat(refused(thief, thief.get(back))).contains("a pris trop de temps");
        thief.get("/connexion/fournisseur");
        assertThat(refused(thief, thief.get(back))).contains("n’a pas pu être vérifiée");
        var departure = browser.cookie("certif-fournisseur");
        assertThat(browser.get(back).leadsTo()).isEqualTo("/");
        var again = new Browser(port).with("certif-fournisseur=" + departure);
        assertThat(refused(again, again.get(back))).contains("a pris trop de temps");
    }

    @Test
    void another_site_sends_nobody_there_without_a_press_of_the_button() {
        var sent = browser.saying("Sec-Fetch-Site", "cross-site").get("/connexion/fournisseur?retour=%2Fcompte");
        assertThat(sent.leadsTo()).isEqualTo("/connexion?retour=%2Fcompte");
        assertThat(browser.cookie("certif-fournisseur")).isEmpty();
    }

    @Test
    void who_gives_up_there_is_back_at_the_form_and_nothing_is_an_error() {
        var state = state(browser.get("/connexion/fournisseur?retour=%2Fcompte").leadsTo());
        var page = browser.get(browser.get("/connexion/fournisseur/retour?error=access_denied&state=" + state)
                .leadsTo());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("a été abandonnée").contains("value=\"/compte\"");
        state = state(browser.get("/connexion/fournisseur").leadsTo());
        assertThat(refused(browser.get(
                        "/connexion/fournisseur/retour?error=unmet_authentication_requirements&state=" + state)))
                .contains("n’offre pas le niveau de sécurité exigé");
    }

    @Test
    void an_account_without_a_centre_is_told_and_not_bound() {
        person = people.withoutCentre();
        assertThat(refused(enter(person.email()))).contains("rattaché à aucun centre de certification");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_member_of_a_suspended_centre_is_told_so_and_not_bound() {
        sql.sql("""
                        update centre set suspended_at = now()
                        where id in (select centre_id from membership where account_id = ?)
                        """).param(person.account().value()).update();
        assertThat(refused(enter(person.email())))
                .contains("mais votre centre est suspendu")
                .doesNotContain("rattaché à aucun centre");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_second_factor_of_ours_is_asked_for_and_nothing_is_bound_before_it() {
        var secret = people.secondFactor(person.account());
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/connexion/code");
        assertThat(subjects()).isEmpty();
        assertThat(browser.cookie("certif")).isEmpty();
        browser.get("/connexion/code");
        assertThat(browser.submit("/connexion/code", "secretCode", Totp.now(secret))
                        .leadsTo())
                .isEqualTo("/");
        assertThat(browser.get("/compte").status()).isEqualTo(200);
        assertThat(subjects()).containsExactly(person.email());
    }

    @Test
    void the_provider_s_second_factor_counts_where_the_operator_says_so() {
        person = people.administrator();
        server.claiming(acr("eidas3"));
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/");
        assertThat(browser.get("/admin/centres").status()).isEqualTo(200);
    }

    @Test
    void an_administrator_without_a_second_factor_of_ours_sets_one_up_all_the_same() {
        person = people.administratorWithoutCode();
        server.claiming(acr("eidas3"));
        assertThat(enter(person.email()).leadsTo()).isEqualTo("/");
        assertThat(browser.get("/admin/centres").leadsTo()).startsWith("/compte/second-facteur");
    }

    @Test
    void the_binding_is_undone_with_the_password_and_others_are_signed_out() {
        enter(person.email());
        assertThat(browser.get("/compte/fournisseur").text()).contains("Ne plus se connecter avec ProConnect");
        assertThat(browser.submit("/compte/fournisseur", "currentPassword", "pas lui")
                        .text())
                .contains("Ce n’est pas votre mot de passe actuel.");
        assertThat(subjects()).hasSize(1);
        assertThat(browser.submit("/compte/fournisseur", "currentPassword", SignedInFixture.PASSWORD)
                        .leadsTo())
                .isEqualTo("/compte?fait=provider-unbound");
        assertThat(browser.get("/compte?fait=provider-unbound").text()).contains("Le lien est supprimé");
        assertThat(subjects()).isEmpty();
        assertThat(audited("PROVIDER_UNBOUND")).isOne();
        assertThat(new Browser(port).with(person.cookie()).get("/compte").leadsTo())
                .startsWith("/connexion");
    }

    @Test
    void without_a_password_nothing_is_undone_and_the_page_says_how_to_choose_one() {
        enter(person.email());
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        assertThat(browser.get("/compte").text()).contains("Pas encore choisi.");
        assertThat(browser.get("/compte/fournisseur").text())
                .contains("Choisissez d’abord un mot de passe")
                .doesNotContain("currentPassword");
        browser.submit("/compte/fournisseur", "currentPassword", "");
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void what_the_provider_signed_is_in_no_cookie_and_is_forgotten_with_the_sign_in() {
        enter(person.email());
        var token = browser.cookie("certif-sortie");
        assertThat(token).hasSize(43);
        assertThat(browser.get("/compte").status()).isEqualTo(200);
        browser.submit("/deconnexion");
        enter(person.email());
        browser.with("certif-sortie=" + token).get("/compte");
        assertThat(browser.submit("/deconnexion").header("Refresh"))
                .as("it counts once")
                .isEmpty();
    }

    @Test
    void who_signs_out_is_led_to_sign_out_there_too() {
        enter(person.email());
        browser.get("/compte");
        var page = browser.submit("/deconnexion");
        assertThat(page.header("Refresh"))
                .startsWith("0; url=" + server.issuer() + "/connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + port + "%2Fconnexion");
        assertThat(page.text()).contains("Vous êtes déconnecté de Pix Certif");
        assertThat(browser.cookie("certif") + browser.cookie("certif-sortie")).isEmpty();
        assertThat(browser.get("/compte").leadsTo()).startsWith("/connexion");
    }

    @Test
    void a_form_that_waits_comes_along_and_survives_a_refusal() {
        browser.get("/connexion");
        var waiting = new String[] {"retour", "/sessions/creation", "saisie.room", "B304"};
        var left = browser.submit("/connexion/fournisseur", waiting);
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text()).contains("Ce que vous aviez saisi vous attend").doesNotContain("B304");
        server.claiming(acr("eidas1"));
        var departure = left.header("Refresh").substring("0; url=".length());
        var page = browser.get(browser.get(new ProviderVisit().signIn(departure, person.email()))
                .leadsTo());
        assertThat(page.text())
                .contains("name=\"saisie.room\" value=\"B304\"")
                .contains("formaction=\"/connexion/fournisseur\"");
        server.claiming(acr("eidas2"));
        left = browser.submit("/connexion/fournisseur", waiting);
        departure = left.header("Refresh").substring("0; url=".length());
        var shown = browser.get(new ProviderVisit().signIn(departure, person.email()))
                .leadsTo();
        assertThat(shown).startsWith("/sessions/creation?saisie=");
        assertThat(browser.get(shown).text()).contains("B304");
    }

    /** Departures are counted, returns are not: with one cookie as many as one likes may come, none of them the provider's. */
    @Test
    void many_returns_at_once_that_fail_keep_what_waits_once() throws Exception {
        var typed = UUID.randomUUID().toString();
        browser.get("/connexion");
        browser.submit("/connexion/fournisseur", "retour", "/sessions/creation", "saisie.room", typed);
        assertThat(started(typed)).isOne();
        var departure = "certif-fournisseur=" + browser.cookie("certif-fournisseur");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var returns = IntStream.range(0, 8)
                    .<Callable<Browser>>mapToObj(_ -> () -> {
                        var one = new Browser(port).with(departure);
                        one.get("/connexion/fournisseur/retour?code=a&state=b");
                        return one;
                    })
                    .toList();
            var given = threads.invokeAll(returns).stream()
                    .map(Future::resultNow)
                    .map(one -> one.cookie("certif-fournisseur"))
                    .filter(token -> !departure.endsWith(token))
                    .toList();
            assertThat(given).hasSize(1);
        }
        assertThat(started(typed)).isOne();
    }

    @Test
    void a_long_list_waits_for_whose_sign_in_is_over() {
        var list = list();
        browser = new Browser(port).with("certif=" + over(person).text());
        browser.get("/connexion");
        var left = browser.submit("/connexion/fournisseur", "retour", "/sessions/creation", "saisie.room", list);
        assertThat(started(list)).isZero();
        var departure = left.header("Refresh").substring("0; url=".length());
        var shown = browser.get(new ProviderVisit().signIn(departure, person.email()))
                .leadsTo();
        assertThat(shown).startsWith("/sessions/creation?saisie=");
        assertThat(browser.get(shown).text()).contains(list);
    }

    @Test
    void nobody_else_who_comes_back_is_shown_it() {
        var list = list();
        browser = new Browser(port).with("certif=" + over(person).text());
        browser.get("/connexion");
        var left = browser.submit("/connexion/fournisseur", "retour", "/sessions/creation", "saisie.room", list);
        var departure = left.header("Refresh").substring("0; url=".length());
        var shown = browser.get(
                        new ProviderVisit().signIn(departure, people.member().email()))
                .leadsTo();
        assertThat(browser.get(shown).text()).doesNotContain(list);
    }

    @Test
    void a_stranger_has_nothing_long_kept() {
        var list = list();
        browser.with("certif=" + SecretToken.draw().text());
        browser.get("/connexion");
        var left = browser.submit("/connexion/fournisseur", "retour", "/sessions/creation", "saisie.room", list);
        assertThat(left.status()).isEqualTo(200);
        assertThat(started(list)).isZero();
        assertThat(sql.sql("select count(*) from kept_form where fields::text like ?")
                        .param("%" + list + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_that_waits_is_there_still_when_the_database_breaks_off_on_the_way_back() throws Exception {
        browser.get("/connexion");
        var left = browser.submit(
                "/connexion/fournisseur", "retour", "/sessions/creation", "saisie.room", "Salle des étoiles");
        var departure = left.header("Refresh").substring("0; url=".length());
        var back = new ProviderVisit().signIn(departure, person.email());
        var broken = BrokenConnection.ofNextRequest("provider_subject", sql, transaction);
        var page = browser.get(browser.get(back).leadsTo());
        broken.join();
        assertThat(page.text()).contains("name=\"saisie.room\" value=\"Salle des étoiles\"");
        left = browser.submit(
                "/connexion/fournisseur", "retour", "/sessions/creation", "saisie.room", "Salle des étoiles");
        departure = left.header("Refresh").substring("0; url=".length());
        assertThat(browser.get(new ProviderVisit().signIn(departure, person.email()))
                        .leadsTo())
                .startsWith("/sessions/creation?saisie=");
    }

    private static String list() {
        return UUID.randomUUID() + "x".repeat(150_000);
    }

    /** A sign-in that nothing was asked for with in the last two hours. */
    private SecretToken over(Person who) {
        var token = people.signIn(who.account());
        sql.sql("update sign_in set last_seen_at = now() - interval '150 minutes', "
                        + "created_at = now() - interval '3 hours' where token_hash = ?")
                .param(token.hash().bytes())
                .update();
        return token;
    }

    private int started(String list) {
        return sql.sql("select count(*) from started_sign_in where fields::text like ?")
                .param("%" + list + "%")
                .query(Integer.class)
                .single();
    }

    private Browser.Page enter(String email) {
        var left = browser.get("/connexion/fournisseur");
        return browser.get(new ProviderVisit().signIn(left.leadsTo(), email));
    }

    private String refused(Browser.Page back) {
        return refused(browser, back);
    }

    private static String refused(Browser at, Browser.Page back) {
        assertThat(back.leadsTo()).startsWith("/connexion?fournisseur=");
        var page = at.get(back.leadsTo());
        assertThat(page.status()).isEqualTo(403);
        return page.text();
    }

    private static String state(String departure) {
        return departure.replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    private List<String> subjects() {
        return sql.sql("select subject from provider_subject where account_id = ?")
                .param(person.account().value())
                .query((row, _) -> row.getString("subject"))
                .list();
    }

    private int audited(String operation) {
        return sql.sql("select count(*) from audit_event where account_id = ? and operation = ?")
                .params(person.account().value(), operation)
                .query(Integer.class)
                .single();
    }

    private static Consumer<JwtClaimsSet.Builder> acr(String acr) {
        return claim("acr", acr);
    }

    private static Consumer<JwtClaimsSet.Builder> audience(String audience) {
        return claims -> claims.audience(List.of(audience));
    }

    private static Consumer<JwtClaimsSet.Builder> claim(String name, Object value) {
        return claims -> claims.claim(name, value);
    }

    private static Consumer<JwtClaimsSet.Builder> without(String name) {
        return claims -> claims.claims(all -> all.remove(name));
    }
}
