package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        page.getByText("Créer la session").click();
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByText("Créer la session").click();
        assertThat(page.locator(".facts")).containsText("Salle B304");
    }
}
