package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in and out through a provider that others wrote. */
@Tag("slow")
class KeycloakTest extends BrowserJourney {

    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("certif.oidc.issuer", Keycloak.started()::issuer);
        properties.add("certif.oidc.client-id", () -> "pix-certif");
        properties.add("certif.oidc.client-secret", () -> Keycloak.SECRET);
        properties.add("certif.oidc.name", () -> "Keycloak");
        properties.add("certif.oidc.acr", () -> "1");
    }

    @Test
    void a_member_enters_by_keycloak_and_leaves_both() {
        called(cast.member(), "zoe@keycloak.example");
        page.navigate("/compte");
        enter("zoe");
        assertThat(page.locator("h1")).hasText("Mon compte");
        assertThat(page.locator("main")).containsText("Vous pouvez vous connecter ainsi depuis le");
        page.getByText("Se déconnecter").click();
        assertThat(page).hasURL(Pattern.compile(".*:" + port + "/connexion$"));
        enter("zoe");
        assertThat(page.locator("h1")).hasText("Sessions de certification");
    }

    @Test
    void an_e_mail_that_keycloak_did_not_verify_lets_nobody_in() {
        called(cast.member(), "yanis@keycloak.example");
        page.navigate("/connexion");
        enter("yanis");
        assertThat(page.locator(".notice")).containsText("Keycloak ne garantit pas votre adresse e-mail.");
    }

    private void enter(String user) {
        page.getByText("Se connecter avec Keycloak").click();
        page.locator("#username").fill(user);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }

    private void called(Actor actor, String email) {
        sql.sql("update account set email = ? where id = ?")
                .params(email, actor.member().account().value())
                .update();
    }
}
