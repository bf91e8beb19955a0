package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do when they are in a hurry: nothing is made twice, and nothing typed is lost. */
class NothingIsLostTest extends BrowserJourney {

    private static final Pattern DETAILS = Pattern.compile(".*/sessions/\\d+");

    @Test
    void a_double_click_creates_one_session() {
        isSignedIn(cast.member());
        fill("Salle B304");
        submit("Créer la session").dblclick();
        page.waitForURL(DETAILS);
        page.navigate("/sessions/liste");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void a_form_that_a_browser_brings_back_and_that_is_sent_again_is_not_swallowed() {
        isSignedIn(cast.member());
        fill("Salle B304");
        var key = page.locator("[name=formKey]").inputValue();
        submit("Créer la session").click();
        page.waitForURL(DETAILS);
        fill("Salle B305");
        page.locator("[name=formKey]").evaluate("(field, key) => field.value = key", key);
        submit("Créer la session").click();
        assertThat(page.locator("main")).containsText("Ce formulaire a déjà créé une session.");
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B305");
        submit("Créer la session").click();
        page.waitForURL(DETAILS);
        page.navigate("/sessions/liste");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void a_reload_after_a_creation_creates_nothing() {
        isSignedIn(cast.member());
        fill("Salle B304");
        submit("Créer la session").click();
        page.waitForURL(DETAILS);
        page.reload();
        page.navigate("/sessions/liste");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void the_second_of_two_tabs_sees_both_values_and_chooses() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/modification");
        var other = page.context().newPage();
        other.navigate("/sessions/" + session + "/modification");
        other.getByLabel("Nom de la salle").fill("Salle B305");
        other.getByLabel("Heure de début (heure locale)").fill("14:30");
        submit(other, "Modifier la session").click();
        other.waitForURL("**/sessions/" + session + "?fait=modification");
        page.getByLabel("Nom de la salle").fill("Salle B306");
        submit("Modifier la session").click();
        assertThat(page.locator("main")).containsText("Rien n’est perdu");
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B306");
        assertThat(page.getByLabel("Reprendre la valeur enregistrée\u00A0: Salle B305"))
                .not()
                .isChecked();
        assertThat(page.getByLabel("Heure de début (heure locale)")).hasValue("14:30");
        assertThat(page.getByLabel("Heure de début (heure locale)"))
                .hasAccessibleDescription(Pattern.compile(".*13:30 devient 14:30"));
        submit("Modifier la session").click();
        page.waitForURL("**/sessions/" + session + "?fait=modification");
        assertThat(page.locator(".facts")).containsText("Salle B306");
        assertThat(page.locator(".when")).containsText("14:30");
    }

    @Test
    void what_is_typed_over_a_colleague_s_change_is_saved() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/modification");
        changeRoom(session, "Autre");
        page.getByLabel("Observations").fill("Deux candidats en retard.");
        submit("Modifier la session").click();
        assertThat(page).hasTitle(Pattern.compile("^Erreur\u00A0: Modification.*"));
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("«\u00A0Modifier la session\u00A0»");
        assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Autre");
        page.getByLabel("Nom de la salle").fill("Salle B306");
        submit("Modifier la session").click();
        page.waitForURL("**/sessions/" + session + "?fait=modification");
        assertThat(page.locator(".facts")).containsText("Salle B306");
        assertThat(page.locator("main")).containsText("Deux candidats en retard.");
    }

    @Test
    void a_saved_value_that_was_ticked_is_taken_and_unticked_by_typing_again() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/modification");
        changeRoom(session, "Autre");
        page.getByLabel("Nom de la salle").fill("Salle B306");
        leave(submit("Modifier la session"));
        var saved = page.getByLabel("Reprendre la valeur enregistrée\u00A0: Autre");
        saved.check();
        page.getByLabel("Nom de la salle").press("End");
        page.keyboard().type(" bis");
        assertThat(saved).not().isChecked();
        saved.check();
        submit("Modifier la session").click();
        page.waitForURL("**/sessions/" + session + "?fait=modification");
        assertThat(page.locator(".facts")).containsText("Autre");
    }

    @Test
    void what_was_typed_for_a_session_that_a_colleague_removed_may_become_another_one() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/modification");
        var other = page.context().newPage();
        other.navigate("/sessions/" + session + "/suppression");
        submit(other, "Supprimer la session " + session).click();
        other.waitForURL("**/sessions/liste*");
        page.getByLabel("Nom de la salle").fill("Salle B306");
        var answer = page.waitForResponse(
                "**/modification", () -> submit("Modifier la session").click());
        assertThat(answer.status()).isEqualTo(410);
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("La session " + session + " a été supprimée par ");
        submit("Créer la session").click();
        page.waitForURL(DETAILS);
        assertThat(page.locator(".facts")).containsText("Salle B306");
    }

    @Test
    void what_was_typed_of_a_candidate_for_a_session_that_a_colleague_removed_is_there_to_be_copied() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/candidats/ajout");
        page.getByLabel("Nom de naissance").fill("Le Goff <b>");
        page.getByLabel("Prénom").fill("Yanis");
        page.getByLabel("Date de naissance").fill("14/03/2007");
        var other = page.context().newPage();
        other.navigate("/sessions/" + session + "/suppression");
        submit(other, "Supprimer la session " + session).click();
        other.waitForURL("**/sessions/liste*");
        var answer = page.waitForResponse(
                "**/ajout", () -> submit("Enregistrer et voir la liste").click());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Cette session n’existe pas dans votre centre");
        var typed = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Ce que vous avez saisi"));
        assertThat(typed.locator("dt"))
                .hasText(new String[] {"Nom de naissance", "Prénom", "Date de naissance", "Pays de naissance"});
        assertThat(typed.locator("dd")).hasText(new String[] {"Le Goff <b>", "Yanis", "14/03/2007", "France"});
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void a_form_sent_after_the_sign_in_expired_comes_back_filled() {
        var actor = cast.member();
        isSignedIn(actor);
        fill("Salle B304");
        var key = page.locator("[name=formKey]").inputValue();
        page.context().clearCookies();
        submit("Créer la session").click();
        assertThat(page.locator("body")).containsText("Votre connexion a expiré");
        page.getByLabel("E-mail").fill(actor.email());
        page.getByLabel("Mot de passe").fill(actor.password());
        submit("Je me connecte").click();
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B304");
        assertThat(page.locator("[name=formKey]")).hasValue(key);
        submit("Créer la session").click();
        page.waitForURL(DETAILS);
        assertThat(page.locator(".facts")).containsText("Salle B304");
    }

    @Test
    void who_was_ticked_and_where_they_were_to_go_is_still_so_after_signing_in_again() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        var other = cast.session(actor, SessionFixture.inRoom("Salle B305"));
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
        cast.candidate(actor, session, CandidateFixture.TYPED);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/candidats");
        page.getByLabel("Choisir Zola Émile").check();
        submit("Déplacer…").click();
        page.getByLabel("Session " + other).check();
        page.context().clearCookies();
        submit("Déplacer").click();
        page.getByLabel("E-mail").fill(actor.email());
        page.getByLabel("Mot de passe").fill(actor.password());
        submit("Je me connecte").click();
        assertThat(page.locator("main")).containsText("Zola Émile");
        assertThat(page.locator("main")).not().containsText("Le Goff");
        assertThat(page.getByLabel("Session " + other)).isChecked();
        submit("Déplacer").click();
        assertThat(page.locator(".notice")).containsText("session " + other);
    }

    @Test
    void with_the_keyboard_alone_a_session_is_created() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        for (var text : new String[] {"Site 1", "Salle B304", "19042049", "13h30", "Anne-Cécile Bichon"}) {
            tabTo("input:not([type=hidden]):focus");
            page.keyboard().type(text);
        }
        page.keyboard().press("Enter");
        page.waitForURL(DETAILS);
        assertThat(page.locator(".when")).containsText("lundi 19 avr. 2049");
        assertThat(page.locator(".when")).containsText("13:30");
    }

    private void changeRoom(SessionId session, String room) {
        var other = page.context().newPage();
        other.navigate("/sessions/" + session + "/modification");
        other.getByLabel("Nom de la salle").fill(room);
        submit(other, "Modifier la session").click();
        other.waitForURL("**/sessions/" + session + "?fait=modification");
    }

    private void tabTo(String wanted) {
        var before = page.evaluate("document.activeElement.id");
        for (var i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (page.locator(wanted).count() == 1 && !before.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("no field within twenty steps");
    }

    private void fill(String room) {
        page.navigate("/sessions/creation");
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByLabel("Nom de la salle").fill(room);
        page.getByLabel("Date de début").fill("19/04/2049");
        page.getByLabel("Heure de début (heure locale)").fill("13:30");
        page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
    }

    private Locator submit(String name) {
        return submit(page, name);
    }

    private static Locator submit(Page where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
