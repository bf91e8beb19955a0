package fr.pix.certif.journeys;

import fr.pix.certif.access.web.oidc.OidcServer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A story where people may sign in with an identity provider too, whose pages are on another site. */
abstract class ProviderJourney extends BrowserJourney {

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("certif.oidc.issuer", OidcServer.started()::issuer);
        properties.add("certif.oidc.client-id", () -> OidcServer.CLIENT);
        properties.add("certif.oidc.client-secret", () -> OidcServer.SECRET);
        properties.add("certif.oidc.name", () -> "ProConnect");
    }

    @BeforeEach
    void meetProvider() {
        OidcServer.started().anew(port);
    }

    /** A provider that does not answer is an answer that a story may want. */
    @Override
    protected boolean isExpected(String complaint) {
        return super.isExpected(complaint) || complaint.contains("the server responded with a status of 503");
    }

    /** On the provider's own page. */
    protected void signInThere(String email) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(OidcServer.PASSWORD);
        leave(page.locator("button[type=submit]"));
    }
}
