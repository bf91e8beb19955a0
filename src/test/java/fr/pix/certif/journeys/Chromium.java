package fr.pix.certif.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.nio.file.Path;
import java.util.List;

/** The browser of the journeys: the machine's own Chromium, {@code CERTIF_CHROMIUM} where it is elsewhere. */
final class Chromium {

    /** As root too, and without looking for anything outside. */
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Browser BROWSER = launch();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Browser launch() {
        return Driver.playwright()
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("CERTIF_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(QUIETLY));
    }
}
