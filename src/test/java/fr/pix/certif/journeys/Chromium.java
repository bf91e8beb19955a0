package fr.pix.certif.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of the test process: the machine's own Chromium, {@code CERTIF_CHROMIUM} where it is elsewhere. */
final class Chromium {

    /** As root too, and without looking for anything outside. */
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Playwright PLAYWRIGHT = start();
    private static final Browser BROWSER = launch();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Playwright start() {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-stop"));
        return playwright;
    }

    private static Browser launch() {
        return PLAYWRIGHT
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("CERTIF_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(QUIETLY));
    }
}
