package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A service that sends no mails: whoever forgot his password gets a link from a person, and enters (G14). */
@TestPropertySource(properties = "certif.mail.host=")
class WithoutMailTest extends BrowserJourney {

    private static final String NEW = "cinq mots tirés au sort";

    @Test
    void G14_who_forgot_his_password_is_handed_a_link_by_the_support_and_enters() {
        var administrator = cast.administrator();
        var colleague = cast.colleague(administrator);
        page.navigate("/mot-de-passe-oublie");
        assertThat(page.locator("main")).containsText("il vous remettra un lien");
        assertThat(Axe.violations(page)).isEmpty();

        isSignedIn(administrator);
        page.navigate("/admin/centres/" + administrator.member().centre());
        page.getByLabel("Motif").fill("Appel au support");
        leave(button("Voir les membres"));
        assertThat(Axe.violations(page)).isEmpty();
        leave(page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Remettre un lien.*Le Goff"))));
        assertThat(Axe.violations(page)).isEmpty();
        page.getByLabel("Motif").fill("Mot de passe oublié, rappelé au lycée");
        leave(button("Afficher le lien"));
        assertThat(Axe.violations(page)).isEmpty();
        var link = page.locator("#link").textContent();
        button("Copier le lien").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copié\u00a0!");

        page = browse(options());
        page.navigate(link.substring(link.indexOf("/mot-de-passe/")));
        page.getByLabel("Nouveau mot de passe").fill(NEW);
        page.getByLabel("Le même mot de passe, une seconde fois").fill(NEW);
        leave(button("Enregistrer le mot de passe"));
        page.getByLabel("E-mail").fill(colleague.email());
        page.getByLabel("Mot de passe").fill(NEW);
        leave(button("Je me connecte"));
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Sessions de certification");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
