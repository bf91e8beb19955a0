package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a teacher does, told to another browser than Chromium. */
@Tag("slow")
class InFirefoxTest extends BrowserJourney {

    @Override
    protected Browser browser() {
        return Firefox.browser();
    }

    @Test
    void a_newcomer_signs_in_accepts_the_terms_and_signs_out() {
        signIn(cast.newcomer());
        assertThat(heading()).containsText("Conditions générales d’utilisation");
        button("J’accepte les conditions d’utilisation").click();
        assertThat(heading()).hasText("Sessions de certification");
        leave(button("Se déconnecter"));
        page.navigate("/sessions/liste");
        assertThat(button("Je me connecte")).isVisible();
    }

    @Test
    void the_list_is_searched_and_a_click_on_a_row_opens_the_session_of_that_row() {
        var actor = cast.member();
        var first = cast.session(actor, SessionFixture.on("21/04/2049", "14:00"));
        var middle = cast.session(actor, SessionFixture.on("20/04/2049", "14:00"));
        var last = cast.session(actor, SessionFixture.inRoom("Salle B305"));
        isSignedIn(actor);
        for (var session : List.of(first, middle, last)) {
            page.navigate("/sessions/liste");
            clickOnRoom(row("Session " + session));
            assertThat(heading()).hasText("Session " + session);
        }
        page.navigate("/sessions/liste");
        page.getByLabel("Rechercher").fill("b305");
        button("Rechercher").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(row("Session " + last)).isVisible();
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_the_calendar_gives_another_date() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        var date = page.getByLabel("Date de début");
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByLabel("Nom de la salle").fill("Salle B304");
        date.focus();
        page.keyboard().type("19042019");
        page.keyboard().press("Tab");
        assertThat(date).hasValue("19/04/2019");
        page.getByLabel("Heure de début (heure locale)").fill("13h30");
        page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
        button("Créer la session").click();
        assertThat(page.locator("#date-error")).containsText("Choisissez une date à partir d’aujourd’hui");
        assertThat(date).hasValue("19/04/2019");
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B304");

        date.click();
        var calendar = page.locator(".flatpickr-calendar.open");
        calendar.getByLabel("Année").press("Control+A");
        page.keyboard().type("2049");
        calendar.getByText("15", new GetByTextOptions().setExact(true)).click();
        assertThat(date).hasValue(Pattern.compile("15/\\d\\d/2049"));
        button("Créer la session").click();
        assertThat(page.locator(".when")).containsText(Pattern.compile(" 15 .* 2049"));
        assertThat(page.locator(".when")).containsText("13:30");
    }

    @Test
    void a_session_gives_its_code_and_its_pv_and_is_changed() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
        var code = page.locator("#code").innerText();
        page.locator(".copy").click();
        assertThat(page.locator(".copy")).hasText("Copié\u00A0!");
        var pv = page.waitForDownload(
                () -> link("Télécharger le PV (.ods)").first().click());
        assertThat(pv.suggestedFilename()).isEqualTo("pv-session-" + session + ".ods");

        link("Modifier").click();
        var room = page.getByLabel("Nom de la salle");
        room.clear();
        room.press("Control+V");
        assertThat(room).hasValue(code);
        room.fill("Salle B305");
        button("Modifier la session").click();
        assertThat(page.locator(".facts")).containsText("Salle B305");
        assertThat(page.locator("#code")).hasText(code);
    }

    @Test
    void candidates_are_added_and_found() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(actor, session, CandidateFixture.TYPED);
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
        link("Candidats (1)").click();
        leave(link("Ajouter un candidat"));
        page.getByLabel("Nom de naissance").fill("Évrard");
        page.getByLabel("Prénom").fill("Zoë");
        page.getByLabel("F", new GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Date de naissance").fill("02042007");
        page.getByLabel("Code postal").fill("29200");
        assertThat(page.getByLabel("Commune de naissance")).hasValue("Brest");
        page.getByLabel("Gratuite").check();
        button("Enregistrer et voir la liste").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.getByLabel("Nom, prénom ou identifiant").fill("evrard");
        button("Rechercher").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Évrard");
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private Locator row(String text) {
        return page.locator("tbody tr").filter(new FilterOptions().setHasText(text));
    }

    /** As a hand does, who does not ask what lies over it. */
    private void clickOnRoom(Locator row) {
        var room = row.locator("td").nth(3).boundingBox();
        page.mouse().click(room.x + room.width / 2, room.y + room.height / 2);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
