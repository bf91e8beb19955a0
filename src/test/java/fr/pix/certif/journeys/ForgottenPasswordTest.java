package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** From « pix.fr » by mail to a new password and in, with scripts and without; and from a first invitation. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class ForgottenPasswordTest extends BrowserJourney {

    private static final String NEW = "cinq mots tirés au sort";

    private final boolean scripts;

    ForgottenPasswordTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void G14_who_forgot_his_password_chooses_another_by_a_link_and_enters() {
        var actor = cast.member();
        page.navigate("/connexion");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("pix.fr").setExact(true))
                .click();
        page.getByLabel("E-mail").fill(actor.email());
        button("Recevoir un lien").click();
        assertThat(page.locator("main")).containsText("Si un compte existe pour cette adresse");
        choose(cast.link(actor.email()));
        enter(actor.email());
        assertThat(heading()).hasText("Sessions de certification");
    }

    @Test
    void G6_who_is_invited_chooses_his_password_and_enters_through_the_terms() {
        var email = cast.guest();
        choose(cast.link(email));
        enter(email);
        assertThat(heading()).containsText("Conditions générales d’utilisation");
    }

    private void choose(String link) {
        page.navigate(link);
        assertThat(page).hasURL(Pattern.compile(".*/mot-de-passe$"));
        page.getByLabel("Nouveau mot de passe").fill("secret");
        page.getByLabel("Le même mot de passe, une seconde fois").fill("secret");
        button("Enregistrer le mot de passe").click();
        assertThat(page.getByLabel("Nouveau mot de passe")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Nouveau mot de passe")).hasValue("");
        page.getByLabel("Nouveau mot de passe").fill(NEW);
        page.getByLabel("Le même mot de passe, une seconde fois").fill(NEW);
        button("Enregistrer le mot de passe").click();
        assertThat(page.locator("main")).containsText("Votre mot de passe est enregistré. Connectez-vous.");
        page.navigate(link);
        assertThat(heading()).hasText("Ce lien n’est plus valable");
    }

    private void enter(String email) {
        page.navigate("/connexion");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Mot de passe").fill(NEW);
        button("Je me connecte").click();
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
