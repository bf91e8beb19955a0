package fr.pix.certif.journeys;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;

/** What drives the browsers of the test process; it downloads none. */
final class Driver {

    /** For what a page shall show: a busy machine takes more than the five seconds that are usual. */
    private static final int PATIENCE_MS = 20_000;

    private static final Playwright PLAYWRIGHT = start();

    private Driver() {}

    static Playwright playwright() {
        return PLAYWRIGHT;
    }

    private static Playwright start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browsers-stop"));
        return playwright;
    }
}
