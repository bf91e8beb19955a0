package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.access.Totp;
import fr.pix.certif.access.web.oidc.OidcServer;
import fr.pix.certif.access.web.oidc.ProviderVisit;
import fr.pix.certif.platform.web.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** {@code CERTIF_SECOND_FACTOR=everybody}: nothing of a centre opens to a password alone. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "certif.second-factor=everybody",
            "certif.oidc.client-id=" + OidcServer.CLIENT,
            "certif.oidc.client-secret=" + OidcServer.SECRET,
            "certif.oidc.second-factor-acr=eidas3"
        })
class EverybodysSecondFactorTest {

    private static final String CENTRE = "Centre de Testix";
    private static final String SET_UP = "/compte/second-facteur";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    /** What stays open before: what is there for everybody, the terms, the way out, and the set-up itself. */
    private static final String OPEN = """
            GET /connexion
            POST /connexion
            ANY /connexion/reprise
            GET /connexion/reste
            POST /connexion/reste
            GET /connexion/code
            POST /connexion/code
            GET /connexion/fournisseur
            POST /connexion/fournisseur
            GET /connexion/fournisseur/retour
            GET /mot-de-passe-oublie
            POST /mot-de-passe-oublie
            GET /mot-de-passe
            POST /mot-de-passe
            GET /mot-de-passe/{token}
            GET /adresse-e-mail
            POST /adresse-e-mail
            GET /adresse-e-mail/{token}
            GET /invitation
            POST /invitation
            GET /invitation/{token}
            GET /cgu
            POST /cgu
            POST /deconnexion
            GET /compte/second-facteur
            POST /compte/second-facteur
            GET /mentions-legales
            GET /donnees-personnelles
            GET /accessibilite
            GET /plan-du-site
            GET /conditions-d-utilisation
            GET /etat
            GET /langue/{language}
            GET /actuator/health
            GET /actuator/health/{group}
            ANY /error
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

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
        person = people.member(people.centre(CENTRE));
        browser = new Browser(port);
        server = OidcServer.started().anew(port);
    }

    @Test
    void a_member_without_one_gets_none_of_the_centre_s_pages() {
        assertThat(Routes.names(mappings).filter(route -> !leadsToTheSetUp(route)))
                .containsExactlyInAnyOrderElementsOf(OPEN.lines().toList());
    }

    @Test
    void what_stays_open_before_shows_nothing_of_the_centre_and_the_set_up_has_no_way_around() {
        browser.with(person.cookie());
        var offer = browser.get(SET_UP);
        assertThat(offer.text())
                .contains("Protégez d’abord votre compte", "Se déconnecter")
                .doesNotContain(CENTRE, "href=\"/sessions/creation\"", "Annuler");
        OPEN.lines()
                .filter(route -> route.startsWith("GET ") && !route.contains("{"))
                .map(route -> route.substring("GET ".length()))
                .forEach(path -> assertThat(browser.get(path).text()).as(path).doesNotContain(CENTRE));
    }

    @Test
    void a_member_is_led_to_set_one_up_goes_on_and_gives_a_code_from_then_on() {
        browser.get("/connexion");
        assertThat(givePassword().leadsTo()).isEqualTo("/");
        var led = browser.get("/sessions/liste?etat=tous").leadsTo();
        assertThat(led).isEqualTo("/compte/second-facteur?retour=%2Fsessions%2Fliste%3Fetat%3Dtous");
        var secret = offered(browser.get(led));
        var codes = setUp(secret, "/sessions/liste?etat=tous");
        assertThat(codes.text()).contains("href=\"/sessions/liste?etat=tous\"");
        assertThat(browser.get("/sessions/liste?etat=tous").text()).contains(CENTRE);
        browser.submit("/deconnexion");
        browser.get("/connexion");
        assertThat(givePassword().leadsTo()).startsWith("/connexion/code");
        assertThat(browser.get("/sessions/liste").leadsTo()).startsWith("/connexion");
    }

    @Test
    void what_was_typed_when_it_was_asked_for_is_shown_again_afterwards() {
        var secret = offered(browser.with(person.cookie()).get(SET_UP));
        var led = browser.submit("/compte/nom", "firstName", "Zoé", "lastName", "Le Goff");
        assertThat(led.leadsTo()).startsWith(SET_UP + "?retour=%2Fcompte%2Fnom%3Fsaisie%3D");
        setUp(secret, "/compte");
        var back = led.leadsTo().replaceAll(".*saisie%3D", "/compte/nom?saisie=");
        assertThat(browser.get(back).text()).contains("value=\"Zoé\"", "value=\"Le Goff\"");
    }

    @Test
    void a_program_is_told_what_is_missing() {
        var page = browser.with(person.cookie())
                .saying("Accept", "application/json")
                .get("/lieux/communes?q=brest");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Double authentification à activer");
    }

    @Test
    void who_has_one_and_gave_no_code_in_this_browser_stays_outside() {
        people.secondFactor(person.account());
        browser.with(person.cookie());
        assertThat(browser.get("/sessions/liste").leadsTo()).isEqualTo("/connexion?retour=%2Fsessions%2Fliste");
        assertThat(browser.get(SET_UP).leadsTo()).startsWith("/connexion?");
    }

    @Test
    void nobody_switches_it_off() {
        var secret = people.secondFactor(person.account());
        people.gaveCode(person.token());
        browser.with(person.cookie());
        assertThat(browser.get(SET_UP).text()).contains("elle ne peut pas être désactivée");
        assertThat(browser.get("/compte/second-facteur/arret").leadsTo()).isEqualTo(SET_UP);
        var refused = browser.submit(
                "/compte/second-facteur/arret",
                "currentPassword",
                SignedInFixture.PASSWORD,
                "secretCode",
                Totp.now(secret));
        assertThat(refused.text()).contains("La double authentification est obligatoire pour votre compte");
        assertThat(browser.get("/sessions/liste").status()).isEqualTo(200);
    }

    @Test
    void the_terms_come_first() {
        var newcomer = people.beforeTerms(people.centre(CENTRE));
        browser.with(newcomer.cookie());
        assertThat(browser.get("/sessions/liste").leadsTo()).startsWith("/cgu");
        assertThat(browser.get(SET_UP).leadsTo()).startsWith("/cgu");
    }

    @Test
    void who_comes_from_the_provider_with_a_level_that_counts_is_not_asked() {
        server.claiming(claims -> claims.claim("acr", "eidas3"));
        enterByProvider();
        assertThat(browser.get("/sessions/liste").text()).contains(CENTRE);
    }

    @Test
    void who_comes_from_the_provider_with_another_level_is() {
        server.claiming(claims -> claims.claim("acr", "eidas2"));
        enterByProvider();
        assertThat(browser.get("/sessions/liste").leadsTo()).startsWith(SET_UP);
    }

    private boolean leadsToTheSetUp(String route) {
        var member = new Browser(port).with(people.member(people.centre(CENTRE)).cookie());
        member.get(SET_UP);
        var path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "1");
        var page = route.startsWith("POST") ? member.submit(path) : member.get(path);
        return page.leadsTo().startsWith(SET_UP + "?retour=");
    }

    private Browser.Page givePassword() {
        return browser.submit("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD);
    }

    private Browser.Page setUp(String secret, String back) {
        return browser.submit(
                SET_UP, "currentPassword", SignedInFixture.PASSWORD, "secretCode", Totp.now(secret), "retour", back);
    }

    private void enterByProvider() {
        var left = browser.get("/connexion/fournisseur");
        assertThat(browser.get(new ProviderVisit().signIn(left.leadsTo(), person.email()))
                        .leadsTo())
                .isEqualTo("/");
    }

    private static String offered(Browser.Page page) {
        var secret = SECRET.matcher(page.text());
        assertThat(secret.find()).isTrue();
        return secret.group(1).replace(" ", "");
    }
}
