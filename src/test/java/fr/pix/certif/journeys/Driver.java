package fr.pix.certif.journeys;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.util.Map;

/** What drives the browsers of the test process; it downloads none. */
final class Driver {

    private static final Playwright PLAYWRIGHT = start();

    private Driver() {}

    static Playwright playwright() {
        return PLAYWRIGHT;
    }

    private static Playwright start() {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browsers-stop"));
        return playwright;
    }
}
