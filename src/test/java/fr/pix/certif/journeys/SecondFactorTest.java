package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.access.Totp;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A code after the password: set up, asked for, and what helps who lost his phone; with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class SecondFactorTest extends BrowserJourney {

    private final boolean scripts;

    SecondFactorTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void a_member_sets_it_up_and_enters_with_a_code_or_with_one_from_paper_once() {
        var actor = cast.member();
        signIn(actor);
        page.locator(".top .person").click();
        assertThat(heading()).hasText("Mon compte");
        link("Activer").click();
        var secret = offered();
        typePassword("ce n'est pas lui");
        typeCode(Totp.now(secret));
        assertThat(page.locator(".error")).hasText("Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.");
        typePassword(actor.password());
        typeCode("000000".equals(Totp.now(secret)) ? "000001" : "000000");
        assertThat(page.locator("main")).containsText("Ce n’est pas le code attendu.");
        typePassword(actor.password());
        typeCode(Totp.now(secret));
        assertThat(heading()).hasText("Codes de secours");
        var codes = page.locator("#codes").textContent().strip().split("\n");
        Assertions.assertThat(codes).hasSize(10);
        link("J’ai gardé mes codes, continuer").click();
        assertThat(page.locator("main")).containsText("10 codes de secours restants");

        signOut();
        givePassword(actor);
        assertThat(heading()).hasText("Votre code");
        cast.aWhileAfterTheLastCode(actor);
        typeCode(Totp.now(secret));
        assertThat(heading()).hasText("Sessions de certification");

        signOut();
        useFromPaper(actor, codes[3].toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(heading()).hasText("Sessions de certification");
        signOut();
        useFromPaper(actor, codes[3]);
        assertThat(page.locator(".error")).containsText("Ce code n’est pas le bon, ou il a déjà servi.");
        page.getByLabel("Code de secours").fill(codes[4]);
        button("Valider le code").click();
        assertThat(heading()).hasText("Sessions de certification");
    }

    @Test
    void who_guesses_codes_is_stopped_after_ten() {
        givePassword(cast.careful());
        for (var guess = 0; guess < 10; guess++) {
            typeCode("12345");
            assertThat(page.locator(".error")).containsText("Ce code n’est pas le bon");
        }
        typeCode("12345");
        assertThat(page.locator(".error")).containsText("Trop de codes ont été refusés.");
    }

    @Test
    void an_administrator_protects_his_account_first_and_goes_on_to_where_he_wanted() {
        var actor = cast.administratorWithoutCode();
        signIn(actor);
        page.navigate("/admin/centres?q=testix");
        assertThat(heading()).hasText("Protégez d’abord votre compte");
        typePassword(actor.password());
        typeCode(Totp.now(offered()));
        link("J’ai gardé mes codes, continuer").click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/centres\\?q=testix$"));
        page.navigate("/compte/second-facteur");
        assertThat(page.locator("main")).containsText("elle ne peut pas être désactivée");
        assertThat(link("Désactiver")).hasCount(0);
    }

    @Test
    void a_member_switches_it_off_with_password_and_code() {
        var actor = cast.careful();
        signIn(actor);
        page.navigate("/compte/second-facteur/arret");
        page.getByLabel("Mot de passe actuel").fill("ce n'est pas lui");
        page.getByLabel("Code du téléphone ou code de secours").fill("123456");
        button("Désactiver").click();
        assertThat(page.locator(".error")).hasText("Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.");
        page.getByLabel("Mot de passe actuel").fill(actor.password());
        cast.aWhileAfterTheLastCode(actor);
        page.getByLabel("Code du téléphone ou code de secours")
                .fill(Totp.now(actor.secret().orElseThrow()));
        button("Désactiver").click();
        assertThat(page.locator("main")).containsText("La double authentification est désactivée.");
        signOut();
        signIn(new Actor(actor.member(), actor.email(), actor.password()));
        assertThat(heading()).hasText("Sessions de certification");
    }

    private void typePassword(String password) {
        page.getByLabel("Mot de passe actuel").fill(password);
    }

    private String offered() {
        return page.locator("#secret").textContent().replace(" ", "");
    }

    private void useFromPaper(Actor actor, String code) {
        givePassword(actor);
        link("Utiliser un code de secours").click();
        page.getByLabel("Code de secours").fill(code);
        button("Valider le code").click();
    }

    private void signOut() {
        page.getByText("Se déconnecter").click();
        assertThat(page).hasURL(Pattern.compile(".*/connexion$"));
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
