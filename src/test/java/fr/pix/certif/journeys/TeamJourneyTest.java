package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A team that invites, changes and removes, and somebody of two centres, with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class TeamJourneyTest extends BrowserJourney {

    private static final String PASSWORD = "trois girafes et un lilas";

    private final boolean scripts;

    TeamJourneyTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void somebody_without_an_account_is_invited_joins_is_removed_and_comes_back() {
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        var admin = cast.member();
        isSignedIn(admin);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Équipe")).click();
        page.getByText("Inviter des membres").click();
        assertThat(page.locator(".choice-field")).containsText("y inscrit les candidats");
        page.getByLabel("Adresses e-mail").fill("Zoé Lambert <" + email + ">\nYanis");
        button(page, "Envoyer les invitations").click();
        assertThat(page.locator(".notice")).containsText("«\u00A0Yanis\u00A0» n’est pas une adresse e-mail valable.");
        assertThat(page.getByLabel("Adresses e-mail")).hasValue("Zoé Lambert <" + email + ">\nYanis");
        page.getByLabel("Adresses e-mail").fill(email);
        button(page, "Envoyer les invitations").click();
        assertThat(page.locator(".notice")).containsText("Une invitation est partie");

        var guest = browse(options());
        guest.navigate(cast.invitation(email));
        assertThat(guest).hasURL(Pattern.compile(".*/invitation$"));
        assertThat(guest.locator("main"))
                .containsText("Anne-Cécile Bichon vous invite à rejoindre l’espace Pix Certif de Centre de Testix.");
        assertThat(guest.locator("[data-reveal]")).hasCount(2);
        guest.getByLabel("Prénom").fill("Zoé");
        guest.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Lambert");
        guest.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        guest.getByLabel("Le même mot de passe, une seconde fois").fill(PASSWORD);
        button(guest, "Créer mon compte et rejoindre le centre").click();
        assertThat(guest.locator("main")).containsText("Votre compte est créé et vous êtes membre du centre");
        guest.getByLabel("E-mail").fill(email);
        guest.getByLabel("Mot de passe").fill(PASSWORD);
        button(guest, "Je me connecte").click();
        guest.getByText("J’accepte les conditions d’utilisation").click();
        assertThat(guest.locator(".top")).containsText("Zoé Lambert");
        guest.navigate("/equipe");
        assertThat(guest.locator("main")).containsText(admin.email());
        assertThat(guest.getByText("Inviter des membres")).hasCount(0);

        page.navigate("/equipe");
        page.getByText("Retirer").first().click();
        assertThat(page.locator("h1")).hasText("Retirer Zoé Lambert\u00A0?");
        button(page, "Retirer Zoé Lambert").click();
        assertThat(page.locator(".notice")).containsText("Zoé Lambert n’a plus accès au centre.");
        guest.navigate("/sessions/liste");
        assertThat(guest.locator("h1")).hasText("Vous n’êtes membre d’aucun centre");
        button(page, "Annuler le retrait").click();
        assertThat(page.locator(".notice")).containsText("Zoé Lambert a de nouveau accès au centre");
        guest.navigate("/sessions/liste");
        assertThat(guest.locator("h1")).hasText("Sessions de certification");

        page.getByText("Historique").click();
        assertThat(page.locator("main")).containsText("Membre retiré le");
        assertThat(page.locator("main")).containsText(email);
    }

    @Test
    void somebody_with_an_account_signs_in_and_joins_a_second_centre_and_not_in_another_s_name() {
        var yanis = cast.member();
        isSignedIn(cast.member());
        page.navigate("/equipe/invitation");
        page.getByLabel("Adresses e-mail").fill(yanis.email());
        leave(button(page, "Envoyer les invitations"));
        var link = cast.invitation(yanis.email());
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("Cette invitation n’est pas pour ce compte");
        button(page, "Me déconnecter et continuer").click();
        assertThat(page.locator("main")).containsText("Vous avez déjà un compte avec l’adresse " + yanis.email());
        page.getByText("Me connecter").click();
        page.getByLabel("E-mail").fill(yanis.email());
        page.getByLabel("Mot de passe").fill(yanis.password());
        button(page, "Je me connecte").click();
        page.getByText("Rejoindre «").click();
        assertThat(page).hasURL(Pattern.compile(".*/c/\\d+/sessions/liste"));
        assertThat(page.locator(".menu")).hasCount(1);
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("Cette invitation a déjà servi");
    }

    @Test
    void two_tabs_on_two_centres_do_not_mix() {
        var actor = cast.member();
        var second = cast.second(actor, "Centre d’Iris");
        isSignedIn(actor);
        page.navigate("/");
        page.waitForURL(Pattern.compile(".*/c/\\d+/sessions/liste"));
        var first = "/c/" + actor.member().centre();
        var other = page.context().newPage();
        other.navigate(first + "/sessions/liste");
        other.locator(".menu summary").focus();
        other.keyboard().press("Enter");
        other.getByText("Centre d’Iris").click();
        other.waitForURL("**" + second + "/sessions/liste");
        for (var round = 1; round <= 2; round++) {
            fill(page, "Salle de Testix " + round);
            fill(other, "Salle d’Iris " + round);
            button(page, "Créer la session").click();
            page.waitForURL(Pattern.compile(".*" + first + "/sessions/\\d+"));
            button(other, "Créer la session").click();
            other.waitForURL(Pattern.compile(".*" + second + "/sessions/\\d+"));
            page.locator(".back").click();
            other.locator(".back").click();
        }
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(other.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).not().containsText("Iris");
        assertThat(other.locator("tbody")).not().containsText("Testix");
        page.navigate(second + "/compte/connexions");
        assertThat(page.locator(".centre")).containsText("Centre d’Iris");
    }

    private static void fill(Page tab, String room) {
        tab.getByText("Créer une session").first().click();
        tab.getByLabel("Nom du site").fill("Site 1");
        tab.getByLabel("Nom de la salle").fill(room);
        tab.getByLabel("Date de début").fill("19/04/2049");
        tab.getByLabel("Heure de début (heure locale)").fill("13:30");
        tab.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
    }

    private static Locator button(Page where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
