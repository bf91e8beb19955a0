package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** « Mon compte »: name, e-mail and password, each changed by its holder; with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class MyAccountTest extends BrowserJourney {

    private static final String NEW = "cinq mots tirés au sort";

    private final boolean scripts;
    private Actor actor;

    MyAccountTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @BeforeEach
    void enter() {
        actor = cast.member();
        signIn(actor);
        page.navigate("/compte");
    }

    @Test
    void a_name_is_changed_and_stands_in_the_frame_at_once() {
        page.navigate("/compte/nom");
        page.getByLabel("Prénom").fill(" ");
        page.getByLabel("Nom", new GetByLabelOptions().setExact(true)).fill("");
        page.getByText("Enregistrer mon nom").click();
        assertThat(page.locator(".error")).hasText(new String[] {"Saisissez votre prénom.", "Saisissez votre nom."});
        page.getByLabel("Prénom").fill("Zoé");
        page.getByLabel("Nom", new GetByLabelOptions().setExact(true)).fill("Le Goff");
        page.getByText("Enregistrer mon nom").click();
        assertThat(page.locator("main")).containsText("Votre nom est modifié.");
        assertThat(page.locator(".top")).containsText("Zoé Le Goff");
    }

    @Test
    void all_that_is_kept_is_read_printed_and_taken_away() {
        page.locator("[aria-describedby=data]").click();
        assertThat(page.locator("h1")).hasText("Tout ce qui est conservé sur moi");
        assertThat(page.locator("[aria-labelledby=compte]")).containsText(actor.email());
        assertThat(page.locator("[aria-labelledby=centres]")).containsText("Centre de Testix");
        var file =
                page.waitForDownload(() -> page.getByText("Télécharger (.json)").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("mes-donnees-pix-certif.json");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("Télécharger (.json)")).isHidden();
        assertThat(page.locator("[aria-labelledby=compte]")).isVisible();
    }

    @Test
    void an_e_mail_changes_once_its_reader_says_so_and_the_former_one_is_told() {
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        page.navigate("/compte/adresse");
        page.getByLabel("Nouvelle adresse e-mail").fill("zoe");
        page.getByLabel("Mot de passe actuel").fill("ce n'est pas lui");
        page.getByText("Recevoir le lien").click();
        assertThat(page.locator(".error")).hasCount(2);
        assertThat(page.getByLabel("Nouvelle adresse e-mail")).hasValue("zoe");
        page.getByLabel("Nouvelle adresse e-mail").fill(email);
        page.getByLabel("Mot de passe actuel").fill(actor.password());
        page.getByText("Recevoir le lien").click();
        assertThat(page.locator("main")).containsText("suivez le lien que nous venons d’y envoyer");
        assertThat(page.locator("main")).containsText(actor.email());
        Assertions.assertThat(cast.mail(actor.email()))
                .contains("Un changement d’adresse e-mail a été demandé", "/mot-de-passe-oublie");

        var link = cast.confirmation(email);
        page = browse(options());
        page.navigate(link);
        assertThat(page).hasURL(Pattern.compile(".*/adresse-e-mail$"));
        assertThat(page.locator("main")).containsText(email);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Confirmer cette adresse"))
                .click();
        assertThat(page.locator("main")).containsText("Adresse confirmée");
        Assertions.assertThat(cast.mail(actor.email())).containsIgnoringWhitespaces("en a maintenant une autre");
        page.navigate(link);
        assertThat(page.locator("main")).containsText("Ce lien n’est plus valable");
        signIn(new Actor(actor.member(), email, actor.password()));
        assertThat(page.locator("main")).containsText("Sessions de certification");
    }

    @Test
    void a_password_is_changed_by_who_knows_it_and_other_browsers_are_signed_out() {
        var here = page;
        page = browse(options());
        signIn(actor);
        var elsewhere = page;
        page = here;
        page.navigate("/compte/mot-de-passe");
        fill("faux", "court", "court");
        assertThat(page.locator(".error")).hasCount(2);
        fill(actor.password(), NEW, NEW);
        assertThat(page.locator("main")).containsText("Votre mot de passe est modifié.");
        Assertions.assertThat(cast.mail(actor.email())).containsIgnoringWhitespaces("vient de changer");
        elsewhere.navigate("/sessions/liste");
        assertThat(elsewhere).hasURL(Pattern.compile(".*/connexion\\?retour=.*"));
        page.navigate("/sessions/liste");
        assertThat(page).hasURL(Pattern.compile(".*/sessions/liste$"));
    }

    @Test
    void what_was_typed_into_a_password_field_can_be_seen_where_scripts_run() {
        page.navigate("/compte/mot-de-passe");
        page.getByLabel("Mot de passe actuel").fill("quatre mots");
        var eye = page.locator("[data-reveal]").first();
        assertThat(page.getByLabel("Mot de passe actuel")).hasAttribute("type", "password");
        if (scripts) {
            eye.click();
            assertThat(page.getByLabel("Mot de passe actuel")).hasAttribute("type", "text");
            assertThat(eye).hasAttribute("aria-pressed", "true");
            eye.click();
            assertThat(page.getByLabel("Mot de passe actuel")).hasAttribute("type", "password");
        } else {
            assertThat(eye).not().isVisible();
        }
    }

    private void fill(String current, String password, String again) {
        page.getByLabel("Mot de passe actuel").fill(current);
        page.getByLabel("Nouveau mot de passe").fill(password);
        page.getByLabel("Le même mot de passe, une seconde fois").fill(again);
        page.getByText("Enregistrer le mot de passe").click();
    }
}
