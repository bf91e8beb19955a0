package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.sessions.SessionFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the guide shows, in its words, with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ValueSource(booleans = {true, false})
class TheGuideTest extends BrowserJourney {

    private static final Pattern DETAILS = Pattern.compile(".*/sessions/\\d+[?]fait=(creation|modification)$");

    private final boolean scripts;

    TheGuideTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void G6_to_G14_a_member_signs_in_with_a_personal_account() {
        page.navigate("/connexion");
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Déjà utilisateur Pix\u00A0?");
        assertThat(page.locator("body"))
                .containsText("Vous avez déjà un compte sur Pix.fr\u00A0? Vous pouvez utiliser ce compte pour rejoindre"
                        + " l’espace Pix Certif.");
        assertThat(page.locator("body"))
                .containsText(
                        "Vous avez oublié votre mot de passe\u00A0? Rendez-vous sur pix.fr pour le réinitialiser.");
        assertThat(link("pix.fr")).isVisible();
        assertThat(page.getByLabel("Mot de passe")).hasAttribute("type", "password");
        page.getByLabel("E-mail").fill("personne@example.net");
        page.getByLabel("Mot de passe").fill("un mot de passe au hasard");
        button("Je me connecte").click();
        assertThat(page.locator("body")).containsText("L’adresse e-mail et/ou le mot de passe saisis sont incorrects.");
        assertThat(page.getByLabel("E-mail")).hasValue("personne@example.net");
        assertThat(page.getByLabel("Mot de passe")).hasValue("");
    }

    @Test
    void G15_G16_the_terms_come_before_anything_else() {
        var newcomer = cast.newcomer();
        signIn(newcomer);
        page.navigate("/sessions/creation");
        assertThat(page.getByRole(AriaRole.HEADING, heading())).containsText("Conditions générales d’utilisation");
        leave(button("Annuler"));
        page.navigate("/sessions/liste");
        assertThat(button("Je me connecte")).isVisible();
        signIn(newcomer);
        button("J’accepte les conditions d’utilisation").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Sessions de certification");
    }

    @Test
    void G2_G17_to_G20_every_page_has_its_frame() {
        isSignedIn(cast.member());
        for (var path : new String[] {"/sessions/liste", "/sessions/creation", "/compte/connexions"}) {
            page.navigate(path);
            assertThat(page.getByRole(AriaRole.BANNER)).containsText(Pattern.compile("centre de certification", 2));
            assertThat(page.getByRole(AriaRole.BANNER)).containsText("Centre de Testix");
            assertThat(page.locator(".top")).containsText("Anne-Cécile Bichon");
            assertThat(link("certif@pix.fr").first()).isVisible();
        }
        leave(button("Se déconnecter"));
        page.navigate("/sessions/liste");
        assertThat(button("Je me connecte")).isVisible();
    }

    @Test
    void G21_to_G23_an_empty_centre_is_invited_to_create_its_first_session() {
        signIn(cast.member());
        assertThat(page.locator("body")).containsText("Créez votre première session de certification");
        assertThat(page.locator("main svg").first()).isVisible();
        page.getByText("Créer une session").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Création d’une session de certification");
    }

    @Test
    void G24_to_G33_the_list_shows_the_latest_date_first() {
        var actor = cast.member();
        var march = cast.session(actor, SessionFixture.on("21/03/2049", "14:00"));
        var april = cast.session(actor, SessionFixture.on("19/04/2049", "13:30"));
        signIn(actor);
        assertThat(page.getByRole(AriaRole.COLUMNHEADER)).hasText(new Pattern[] {
            Pattern.compile("Choix"),
            Pattern.compile("ID session"),
            Pattern.compile("Nom du site"),
            Pattern.compile("Salle"),
            Pattern.compile("Date"),
            Pattern.compile("Heure"),
            Pattern.compile("Surveillant")
        });
        var rows = page.locator("tbody tr");
        assertThat(rows.nth(0).locator("td")).hasText(new String[] {
            "", "Session " + april, "Site 1", "Salle B304", "19/04/2049", "13:30", "Anne-Cécile Bichon"
        });
        assertThat(rows.nth(1)).containsText(march.toString());
        link("Session " + april).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Session " + april);
    }

    @Test
    void G31_a_click_anywhere_on_a_row_opens_the_session() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        signIn(actor);
        var room = page.locator("tbody tr").first().locator("td").nth(2).boundingBox();
        page.mouse().click(room.x + room.width / 2, room.y + room.height / 2);
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Session " + session);
    }

    @Test
    void G34_to_G61_a_session_is_created_and_shown() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        assertThat(page.locator("form label")).hasText(new Pattern[] {
            Pattern.compile("Nom du site"),
            Pattern.compile("Nom de la salle"),
            Pattern.compile("Date de début"),
            Pattern.compile("Heure de début \\(heure locale\\)"),
            Pattern.compile("Surveillant"),
            Pattern.compile("Observations \\(optionnel\\)")
        });
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByLabel("Nom de la salle").fill("Salle B304");
        page.getByLabel("Date de début").fill("19/04/2049");
        page.getByLabel("Heure de début (heure locale)").fill("13:30");
        page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
        button("Créer la session").click();
        page.waitForURL(DETAILS);
        var number = page.url().replaceAll(".*/|[?].*", "");
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Session " + number);
        assertThat(page.locator(".when")).containsText("lundi 19 avr. 2049");
        assertThat(page.locator(".when")).containsText("Heure de début (heure locale)");
        assertThat(page.locator(".when")).containsText("13:30");
        assertThat(link("Paramètres")).isVisible();
        assertThat(page.locator("#code")).hasText(Pattern.compile("[A-Z]{4}[0-9]{2}"));
        assertThat(page.locator("main")).containsText("Observations");
        page.locator("a.back").click();
        assertThat(page.locator("tbody")).containsText(number);
    }

    @Test
    void G36_all_errors_are_shown_at_once_and_what_was_typed_stays() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        page.getByLabel("Nom de la salle").fill("Salle B304");
        page.getByLabel("Date de début").fill("19/04/2019");
        button("Créer la session").click();
        for (var message : new String[] {
            "Veuillez donner un nom de site.",
            "Choisissez une date à partir d’aujourd’hui",
            "Veuillez indiquer une heure de début.",
            "Veuillez indiquer un(e) surveillant(e)."
        }) {
            assertThat(page.getByText(message).first()).isVisible();
        }
        assertThat(page.getByLabel("Nom de la salle")).hasValue("Salle B304");
        assertThat(page.getByLabel("Date de début")).hasValue("19/04/2019");
        assertThat(page.getByLabel("Nom du site")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void G48_cancelling_a_creation_keeps_nothing() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        page.getByLabel("Nom du site").fill("Site 1");
        link("Annuler").click();
        assertThat(page.locator("body")).containsText("Créez votre première session de certification");
    }

    @Test
    void G63_to_G67_a_session_is_changed() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
        var code = page.locator("#code").innerText();
        link("Modifier").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading())).hasText("Modification d’une session de certification");
        assertThat(page.getByLabel("Nom du site")).hasValue("Site 1");
        assertThat(page.getByLabel("Date de début")).hasValue("19/04/2049");
        assertThat(page.getByLabel("Heure de début (heure locale)")).hasValue("13:30");
        page.getByLabel("Nom de la salle").fill("Salle B305");
        link("Annuler").click();
        assertThat(page.locator(".facts")).containsText("Salle B304");
        link("Modifier").click();
        page.getByLabel("Nom de la salle").fill("Salle B305");
        button("Modifier la session").click();
        page.waitForURL(DETAILS);
        assertThat(page.locator(".facts")).containsText("Salle B305");
        assertThat(page.locator("#code")).hasText(code);
        assertThat(page.locator("main")).containsText(Pattern.compile("Modifiée le .* par Anne-Cécile Bichon"));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions heading() {
        return new GetByRoleOptions().setLevel(1);
    }
}
