package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The access code and the button right of it (G56 to G59). */
class AccessCodeButtonTest extends BrowserJourney {

    @Test
    void G59_the_button_copies_the_code_says_so_and_is_heard() {
        page = browse(options().setPermissions(List.of("clipboard-read", "clipboard-write")));
        openSession();
        var code = page.locator("#code");
        page.locator(".copy").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copié\u00a0!");
        assertThat(page.locator(".copy")).hasText("Copié\u00a0!");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(code.innerText());
        assertThat(code.innerText()).matches("[A-Z]{4}[0-9]{2}");
    }

    @Test
    void the_button_copies_where_the_browser_offers_no_clipboard() {
        openSession();
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        page.getByText("Copier").click();
        assertThat(page.locator(".copy")).hasText("Copié\u00a0!");
    }

    @Test
    void there_is_no_button_where_no_script_runs() {
        page = browse(options().setJavaScriptEnabled(false));
        openSession();
        assertThat(page.locator("#code")).isVisible();
        assertThat(page.locator(".copy")).isHidden();
    }

    /** What a browser's own bars leave of it: in the room, on the day, the code is what one looks for. */
    @Test
    void on_a_telephone_the_code_is_there_at_once_under_a_notice_too() {
        page = browse(options().setViewportSize(390, 664));
        var session = openSession();
        var whole = new IsInViewportOptions().setRatio(1);
        assertThat(page.locator(".code")).isInViewport(whole);
        Scene.outdatePapers(page, session, "25");
        page.navigate("/sessions/" + session + "?fait=modification");
        assertThat(page.locator(".notice.warn").first()).isVisible();
        assertThat(page.locator(".code")).isInViewport(whole);
    }

    private SessionId openSession() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
        return session;
    }
}
