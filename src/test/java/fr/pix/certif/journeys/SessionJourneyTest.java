package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that is like another, and one that should not have been. */
class SessionJourneyTest extends BrowserJourney {

    private Actor actor;
    private SessionId session;

    @BeforeEach
    void aSession() {
        actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
    }

    @Test
    void the_same_room_an_hour_later_is_one_field_and_one_click() {
        link("Créer une session semblable").click();
        assertThat(page.locator(".notice")).containsText("Les champs reprennent la session " + session);
        assertThat(page.getByLabel("Nom du site")).hasValue("Site 1");
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B304");
        assertThat(page.getByLabel("Date de début")).hasValue("19/04/2049");
        page.getByLabel("Heure de début (heure locale)").fill("15:30");
        button("Créer la session").click();
        assertThat(page.locator(".when")).containsText("15:30");
        page.navigate("/sessions/liste");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void what_was_done_is_said_above_it_once_more_after_a_reload_and_only_what_may_have_been() {
        link("Modifier").click();
        page.getByLabel("Nom de la salle").fill("Salle B305");
        leave(button("Modifier la session"));
        var said = page.locator(".said [role=status]");
        assertThat(said).hasText("Les modifications sont enregistrées.");
        assertThat(page.locator(".history li")).hasCount(2);
        page.reload();
        assertThat(said).hasText("Les modifications sont enregistrées.");
        assertThat(page.locator(".history li")).hasCount(2);
        page.navigate("/sessions/" + session + "?fait=suppression");
        assertThat(said).hasCount(0);
        link("Créer une session semblable").click();
        leave(button("Créer la session"));
        assertThat(said).containsText(Pattern.compile("La session \\d+ est créée\\."));
        leave(link("Candidats (0)"));
        assertThat(said).hasCount(0);
    }

    @Test
    void one_made_by_mistake_is_removed_after_a_look_at_what_goes_with_it() {
        cast.candidate(actor, session, CandidateFixture.TYPED);
        page.reload();
        link("Supprimer…").click();
        assertThat(page.locator("main")).containsText("Supprimer la session " + session);
        assertThat(page.locator("main")).containsText("effacée avec son candidat");
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
        button("Supprimer la session " + session + " et son candidat").click();
        assertThat(page.locator(".notice").first()).containsText("a changé pendant que vous lisiez cette page");
        button("Supprimer la session " + session + " et ses 2 candidats").click();
        assertThat(page.locator(".notice")).containsText("La session " + session + " est supprimée");
        assertThat(page.locator("main")).containsText("Créez votre première session");
        page.navigate("/centre/historique");
        assertThat(page.locator("main")).containsText("Session supprimée le");
        assertThat(page.locator("main")).containsText("Session : " + session);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
