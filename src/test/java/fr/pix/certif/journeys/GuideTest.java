package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.TypedSession;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's screens, in its order and in its words. */
class GuideTest extends BrowserJourney {

    @Test
    void G8_to_G16_a_newcomer_signs_in_and_accepts_the_terms_before_anything_else() {
        var actor = cast.newcomer();
        page.navigate("/sessions/creation");
        assertThat(page).hasURL(Pattern.compile("/connexion"));
        assertThat(page.getByLabel("pix CERTIF").first()).isVisible();
        assertThat(page.locator("h1")).hasText("Déjà utilisateur Pix\u00a0?");
        assertThat(page.getByText("Vous avez déjà un compte sur Pix.fr\u00a0? Vous pouvez utiliser ce compte"
                        + " pour rejoindre l'espace Pix Certif."))
                .isVisible();
        assertThat(page.getByLabel("Mot de passe")).hasAttribute("type", "password");
        assertThat(page.getByText("Vous avez oublié votre mot de passe\u00a0? Rendez-vous sur pix.fr"
                        + " pour le réinitialiser."))
                .isVisible();
        signIn(actor);
        assertThat(page.locator("h1")).hasText("Conditions générales d'utilisation");
        page.navigate("/sessions/liste");
        assertThat(page).hasURL(Pattern.compile("/cgu"));
        page.getByText("J'accepte les conditions d'utilisation").click();
        assertThat(page.locator("h1")).hasText("Sessions de certification");
    }

    @Test
    void G17_to_G23_an_empty_centre_is_invited_to_create_its_first_session() {
        signIn(cast.member());
        assertThat(page.getByLabel("pix CERTIF, accueil")).isVisible();
        assertThat(page.locator(".centre")).containsText("Centre de certification");
        assertThat(page.locator(".centre")).containsText("Centre de Testix");
        assertThat(page.locator(".top")).containsText("Anne-Cécile Bichon");
        assertThat(page.locator(".picture")).isVisible();
        assertThat(page.locator("h2")).hasText("Créez votre première session de certification");
        page.getByText("Créer une session +").click();
        assertThat(page.locator("h1")).hasText("Création d'une session de certification");
        page.getByText("Se déconnecter").click();
        page.navigate("/sessions/liste");
        assertThat(page).hasURL(Pattern.compile("/connexion"));
    }

    @Test
    void G24_to_G31_the_list_shows_six_columns_the_latest_session_first_and_opens_one_by_a_click() {
        var actor = cast.member();
        cast.session(actor, SessionFixture.on("05/03/2049", "14:00"));
        cast.session(actor, SessionFixture.on("21/03/2049", "14:00"));
        cast.session(actor, SessionFixture.on("21/03/2049", "09:00"));
        signIn(actor);
        assertThat(page.locator("thead th"))
                .hasText(new String[] {"ID session", "Nom du site", "Salle", "Date", "Heure", "Surveillant"});
        assertThat(page.locator("tbody td:nth-child(4)"))
                .hasText(new String[] {"21/03/2049", "21/03/2049", "05/03/2049"});
        assertThat(page.locator("tbody td:nth-child(5)")).hasText(new String[] {"14:00", "09:00", "14:00"});
        assertThat(page.locator(".list-foot")).containsText("3 sessions");
        // wherever the click falls, the row's link is there to take it
        page.locator("tbody tr").last().locator("td").last().click(new ClickOptions().setForce(true));
        assertThat(page.locator("h1")).hasText(Pattern.compile("Session \\d+"));
    }

    @Test
    void G34_to_G61_a_session_is_created_and_shown_with_its_code() {
        signIn(cast.member());
        page.navigate("/sessions/creation");
        assertThat(page.locator(".field label")).hasText(new String[] {
            "Nom du site",
            "Nom de la salle",
            "Date de début",
            "Heure de début (heure locale)",
            "Surveillant",
            "Observations (optionnel)"
        });
        fill(SessionFixture.GUIDE);
        page.getByText("Créer la session").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Session \\d+"));
        assertThat(page.locator(".when")).containsText("lundi 19 avr. 2049");
        assertThat(page.locator(".when")).containsText("13:30");
        assertThat(page.locator(".tabs [aria-current]")).hasText("Paramètres");
        assertThat(page.getByText("Télécharger le PV (.ods)")).isVisible();
        assertThat(page.locator(".facts dt"))
                .hasText(new String[] {"ID session", "Nom du site", "Salle", "Surveillant", "Code d'accès"});
        assertThat(page.locator("#code")).hasText(Pattern.compile("^[A-Z]{4}[0-9]{2}$"));
        page.getByLabel("Retour aux sessions").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void G36_all_that_is_missing_is_said_at_once_under_its_field_and_the_first_is_focused() {
        signIn(cast.member());
        page.navigate("/sessions/creation");
        page.getByLabel("Nom de la salle").fill("Salle B304");
        page.getByText("Créer la session").click();
        assertThat(page.locator("#site-error")).hasText("Veuillez donner un nom de site.");
        assertThat(page.locator("#date-error")).hasText("Veuillez indiquer une date de début.");
        assertThat(page.locator("#time-error")).hasText("Veuillez indiquer une heure de début.");
        assertThat(page.locator("#invigilators-error")).hasText("Veuillez indiquer un(e) surveillant(e).");
        assertThat(page.getByLabel("Nom du site")).isFocused();
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B304");
        page.locator(".notice")
                .getByText("Veuillez indiquer une heure de début.")
                .click();
        assertThat(page.getByLabel("Heure de début (heure locale)")).isFocused();
    }

    @Test
    void a_double_click_creates_one_session() {
        signIn(cast.member());
        page.navigate("/sessions/creation");
        fill(SessionFixture.GUIDE);
        page.getByText("Créer la session").dblclick();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Session \\d+"));
        page.navigate("/sessions/liste");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void G63_to_G67_a_change_is_saved_or_given_up_and_code_and_number_stay() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        signIn(actor);
        page.navigate("/sessions/" + session);
        var code = page.locator("#code").innerText();
        page.getByText("Modifier", new GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Modification d'une session de certification");
        assertThat(page.getByLabel("Date de début")).hasValue("19/04/2049");
        page.getByLabel("Nom de la salle").fill("Salle B305");
        page.getByText("Annuler").click();
        assertThat(page.locator(".facts")).containsText("Salle B304");
        page.navigate("/sessions/" + session + "/modification");
        page.getByLabel("Nom de la salle").fill("Salle B305");
        page.getByRole(AriaRole.BUTTON).getByText("Modifier la session").click();
        assertThat(page.locator(".facts")).containsText("Salle B305");
        assertThat(page.locator("h1")).hasText("Session " + session);
        assertThat(page.locator("#code")).hasText(code);
        assertThat(page.locator(".history")).containsText("Salle B304");
    }

    private void fill(TypedSession typed) {
        page.getByLabel("Nom du site").fill(typed.site());
        page.getByLabel("Nom de la salle").fill(typed.room());
        page.getByLabel("Date de début").fill(typed.date());
        page.getByLabel("Heure de début (heure locale)").fill(typed.time());
        page.getByLabel("Surveillant").fill(typed.invigilators());
    }
}
