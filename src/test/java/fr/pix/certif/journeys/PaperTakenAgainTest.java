package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.sessions.SessionFixture;
import org.junit.jupiter.api.Test;

/** A paper that is taken leaves its page where it is, and the page goes on telling what is true. */
class PaperTakenAgainTest extends BrowserJourney {

    @Test
    void once_it_is_taken_again_the_page_says_so_without_being_loaded_anew_and_the_focus_stays() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.inRoom("Salle B304"));
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
        var sheet = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Télécharger la feuille d’émargement (.ods)"));
        page.waitForDownload(sheet::click);
        assertThat(page.locator(".papers")).containsText("Dernier téléchargement");

        page.navigate("/sessions/" + session + "/modification");
        page.getByLabel("Nom de la salle").fill("Salle B305");
        leave(page.getByText("Modifier la session").last());
        assertThat(page.locator(".panel .notice")).containsText("n’est plus à jour");
        assertThat(page.locator("#again-sheet")).isVisible();
        sheet.focus();
        page.waitForDownload(() -> sheet.press("Enter"));
        assertThat(page.locator("#again-sheet")).hasCount(0);
        assertThat(page.locator(".panel .notice")).hasCount(0);
        assertThat(sheet).isFocused();
    }
}
