package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where « pix.fr » leads (G14): to our own page, or where {@code CERTIF_ACCOUNT_RESET_URL} says. */
class ResetLinkTest {

    @Test
    void without_a_setting_it_leads_to_our_own_page() {
        assertThat(signInPage(null)).contains("<a href=\"/mot-de-passe-oublie\">pix.fr</a>");
    }

    @Test
    void with_one_it_leads_there() {
        assertThat(signInPage(URI.create("https://app.example.org/mot-de-passe-oublie")))
                .contains("<a href=\"https://app.example.org/mot-de-passe-oublie\">pix.fr</a>");
    }

    private static String signInPage(@Nullable URI resetUrl) {
        var settings = new Settings(
                null,
                "certif@pix.fr",
                resetUrl,
                Duration.ofHours(2),
                Period.ofYears(2),
                new Settings.Operator("", "", "", ""),
                false,
                true);
        var frame =
                new PageFrame(Texts.read(), Locale.FRENCH, "", "/connexion", "token", null, null, List.of(), settings);
        return new StaticTemplates()
                .accessSignIn(frame, new SignInPage("", "/", KeptForm.NONE, null, null))
                .render();
    }
}
