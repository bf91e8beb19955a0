package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Out to the provider's own pages and back, in a browser that takes it for another site; with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class ProviderSignInTest extends ProviderJourney {

    private final boolean scripts;

    ProviderSignInTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void a_member_enters_by_the_provider_and_leaves_both() {
        var actor = cast.member();
        page.navigate("/compte");
        theButton().click();
        signInThere(actor.email());
        assertThat(heading()).hasText("Mon compte");
        assertThat(page.locator("main")).containsText("Vous pouvez vous connecter ainsi depuis le");

        page.getByText("Se déconnecter").click();
        assertThat(page).hasURL(Pattern.compile(".*:" + port + "/connexion$"));
        theButton().click();
        assertThat(page).hasURL(Pattern.compile("http://localhost:\\d+/login.*"));
        signInThere(actor.email());
        assertThat(heading()).hasText("Sessions de certification");
    }

    @Test
    void a_form_whose_sign_in_is_over_waits_while_its_sender_is_at_the_provider() {
        var actor = cast.member();
        signIn(actor);
        page.navigate("/sessions/creation");
        page.getByLabel("Nom de la salle").fill("B304");
        page.context().clearCookies(new ClearCookiesOptions().setName("certif"));
        page.getByText("Créer la session").click();
        assertThat(page.locator("main")).containsText("ce que vous aviez saisi vous attend");
        theButton().click();
        signInThere(actor.email());
        assertThat(page).hasURL(Pattern.compile(".*/sessions/creation\\?saisie=.*"));
        assertThat(page.getByLabel("Nom de la salle")).hasValue("B304");
    }

    @Test
    void whom_no_centre_knows_is_told_what_to_do() {
        page.navigate("/connexion");
        theButton().click();
        signInThere("personne@example.net");
        assertThat(page.locator(".notice"))
                .containsText("Demandez à votre centre de certification de vous donner accès");
        assertThat(page.getByLabel("Mot de passe", new GetByLabelOptions().setExact(true)))
                .isVisible();
    }

    private Locator theButton() {
        return page.getByText("Se connecter avec ProConnect");
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }
}
