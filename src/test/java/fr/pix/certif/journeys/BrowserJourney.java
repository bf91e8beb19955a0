package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.pix.certif.access.Totp;
import fr.pix.certif.documents.web.HeldBundles;
import fr.pix.certif.logs.LogWatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A story in a browser: French, on a wide screen, with an empty memory, unless {@link #browse} says otherwise. Whatever
 * the browser complains of (a script that fails, something that the content policy stops) fails the story.
 *
 * <p>Mails have a server that never answers: they wait, and a story reads them in the queue.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"certif.development=true", "certif.mail.host=127.0.0.1", "certif.mail.port=1"})
@Import({Cast.class, AxeScript.class, HeldBundles.class})
abstract class BrowserJourney {

    @LocalServerPort
    protected int port;

    @Autowired
    protected Cast cast;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** The page where the story takes place. */
    protected Page page;

    @BeforeEach
    void openBrowser() {
        page = browse(options());
    }

    @AfterEach
    void closeBrowser() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** The program that the story is told to. */
    protected Browser browser() {
        return Chromium.browser();
    }

    /** What the story's browser is like. */
    protected NewContextOptions options() {
        return new NewContextOptions().setLocale("fr-FR").setViewportSize(1280, 800);
    }

    /** Another browser, which knows nothing of the one before. */
    protected Page browse(NewContextOptions options) {
        var context = browser().newContext(options.setBaseURL("http://127.0.0.1:" + port));
        contexts.add(context);
        context.onRequest(LogWatch::sent);
        var opened = context.newPage();
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    /** A refused form and a page that does not exist are answers that a story may want. */
    protected boolean isExpected(String complaint) {
        return complaint.contains("the server responded with a status of 4");
    }

    /** Gives the story's browser what somebody who signed in a moment ago has: for stories about something else. */
    protected void isSignedIn(Actor actor) {
        page.context().addCookies(List.of(new Cookie("certif", cast.token(actor)).setUrl("http://127.0.0.1:" + port)));
    }

    /** By its pages, as people do. */
    protected void signIn(Actor actor) {
        givePassword(actor);
        actor.secret().ifPresent(secret -> typeCode(Totp.now(secret)));
        page.waitForURL(url -> !url.contains("/connexion"));
    }

    /** The first step of signing in. */
    protected void givePassword(Actor actor) {
        page.navigate("/connexion");
        page.getByLabel("E-mail").fill(actor.email());
        page.getByLabel("Mot de passe").fill(actor.password());
        leave(page.getByText("Je me connecte"));
    }

    /** Where somebody has a second factor, or sets it up. */
    protected void typeCode(String code) {
        page.getByLabel("Code à 6 chiffres").fill(code);
        leave(page.locator("main .button:not(.quiet)"));
    }

    /**
     * Clicks on what leads to another page, or to the same one anew, and goes on when that is there and its scripts have run. After a mere
     * click a form is still on its way: whatever is looked at, typed or asked for next may meet the page before.
     */
    protected static void leave(Locator by) {
        var page = by.page();
        by.evaluate("() => document.documentElement.dataset.left = ''");
        by.click();
        assertThat(page.locator("html:not([data-left])")).isAttached();
        page.waitForLoadState();
    }
}
