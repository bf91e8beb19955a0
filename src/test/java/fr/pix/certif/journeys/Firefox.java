package fr.pix.certif.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.nio.file.Path;

/**
 * The Firefox of the slow tests, as it is installed and not as Playwright patches it: Debian's, {@code CERTIF_FIREFOX} where
 * it is elsewhere.
 */
final class Firefox {

    private static final Browser BROWSER = launch();

    private Firefox() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Browser launch() {
        return Driver.playwright()
                .firefox()
                .launch(new LaunchOptions()
                        .setChannel("moz-firefox")
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("CERTIF_FIREFOX", "/usr/bin/firefox-esr"))));
    }
}
