package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a refused form does for whoever corrects it (G36). */
class FaultyFormTest extends BrowserJourney {

    @Test
    void G36_the_first_fault_has_the_focus_and_the_summary_leads_to_the_others() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByText("Créer la session").click();
        assertThat(page.getByLabel("Nom de la salle")).isFocused();
        assertThat(page.getByLabel("Nom de la salle")).hasAccessibleDescription("Veuillez donner un nom de salle.");
        page.locator(".notice")
                .getByText("Veuillez indiquer une heure de début.")
                .click();
        assertThat(page.getByLabel("Heure de début (heure locale)")).isFocused();
    }

    @Test
    void a_refused_form_can_be_corrected_and_sent_again() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        page.getByLabel("Nom de la salle").fill("Salle B304");
        page.getByLabel("Date de début").fill("19/04/2049");
        page.getByLabel("Heure de début (heure locale)").fill("13:30");
        page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
        leave(page.getByText("Créer la session"));
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByText("Créer la session").click();
        assertThat(page.locator(".facts")).containsText("Salle B304");
    }

    @Test
    void what_is_pasted_is_never_cut_and_is_counted_once_it_is_nearly_too_long() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        var observations = page.getByLabel("Observations");
        var count = page.locator("#observations-count");
        observations.fill("a".repeat(280));
        assertThat(count).isHidden();
        observations.fill("a".repeat(281));
        assertThat(count).hasText("281 / 350 caractères");
        observations.fill("a".repeat(480));
        assertThat(count).hasText("480 / 350 caractères\u00A0: 130 de trop");
        assertThat(observations).hasAccessibleDescription(Pattern.compile(".*130 de trop"));
        assertThat(page.getByRole(AriaRole.STATUS).getByText("130 de trop")).hasCount(1);
        page.getByLabel("Nom de la salle").fill("B".repeat(300));
        page.getByText("Créer la session").click();
        assertThat(page.locator(".notice")).containsText("Les observations ont 480 caractères");
        assertThat(page.locator(".notice")).containsText("Le nom de la salle a 300 caractères");
        assertThat(observations).hasValue("a".repeat(480));
        assertThat(count).hasText("480 / 350 caractères\u00A0: 130 de trop");
    }
}
