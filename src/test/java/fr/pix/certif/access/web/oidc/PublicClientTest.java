package fr.pix.certif.access.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The application as a client without a secret, of a provider that says nothing of whether it verified an e-mail and is
 * trusted to have done so.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "certif.oidc.client-id=" + OidcServer.CLIENT,
            "certif.oidc.client-secret=",
            "certif.oidc.trust-email=true"
        })
class PublicClientTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Person person;
    private Browser browser;
    private OidcServer server;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("certif.oidc.issuer", OidcServer.started()::issuer);
    }

    @BeforeEach
    void open() {
        person = new SignedInFixture(sql).member();
        browser = new Browser(port);
        server = OidcServer.started().anewWithoutSecret(port);
    }

    @Test
    void a_client_without_a_secret_proves_itself_by_what_it_left_with() {
        assertThat(enter().leadsTo()).isEqualTo("/");
        assertThat(browser.get("/compte").text()).contains(person.email());
    }

    @Test
    void it_is_refused_by_a_provider_that_wants_a_secret() {
        server.anew(port);
        assertThat(enter().leadsTo()).startsWith("/connexion?fournisseur=reponse");
        assertThat(bound()).isFalse();
    }

    @Test
    void an_e_mail_of_which_nothing_is_said_counts_as_verified() {
        server.claiming(claims -> claims.claims(all -> all.remove("email_verified")));
        assertThat(enter().leadsTo()).isEqualTo("/");
        assertThat(bound()).isTrue();
    }

    @Test
    void so_does_that_of_a_signed_user_info() {
        server.signingUserInfo(claims -> claims.claims(all -> all.remove("email_verified")));
        assertThat(enter().leadsTo()).isEqualTo("/");
        assertThat(bound()).isTrue();
    }

    @Test
    void one_that_the_provider_calls_unverified_does_not_count_all_the_same() {
        server.claiming(claims -> claims.claim("email_verified", false));
        assertThat(enter().leadsTo()).startsWith("/connexion?fournisseur=adresse");
        assertThat(bound()).isFalse();
    }

    private Browser.Page enter() {
        var left = browser.get("/connexion/fournisseur");
        return browser.get(new ProviderVisit().signIn(left.leadsTo(), person.email()));
    }

    private boolean bound() {
        return sql.sql("select exists (select from provider_subject where account_id = ?)")
                .param(person.account().value())
                .query(Boolean.class)
                .single();
    }
}
