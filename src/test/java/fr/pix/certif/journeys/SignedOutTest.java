package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.sessions.SessionFixture;
import org.junit.jupiter.api.Test;

/** On a shared computer: whoever comes next finds nothing of who signed out. */
class SignedOutTest extends BrowserJourney {

    @Test
    void going_back_after_signing_out_shows_nothing_of_the_centre_and_the_browser_keeps_nothing() {
        var actor = cast.member();
        cast.session(actor, SessionFixture.GUIDE);
        signIn(actor);
        page.navigate("/sessions/liste");
        assertThat(page.locator("tbody")).containsText("Salle B304");
        page.getByText("Se déconnecter").click();
        page.waitForURL(url -> url.endsWith("/connexion"));
        page.goBack();
        assertThat(page.getByLabel("Mot de passe")).isVisible();
        assertThat(page.content()).doesNotContain("Salle B304");
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }
}
