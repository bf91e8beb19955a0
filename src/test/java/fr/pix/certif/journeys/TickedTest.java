package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists to tick: how many are is said, and what is decided of them stays in sight without hiding what is ticked. */
class TickedTest extends BrowserJourney {

    private static final int MANY = 16;

    /** Whether something else is drawn where the middle of an element is, or nothing of it is on the screen. */
    private static final String HIDDEN = """
            element => {
              const box = element.getBoundingClientRect();
              const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return !above || !(element.contains(above) || above.contains(element));
            }""";

    private Actor actor;
    private SessionId session;

    @BeforeEach
    void aLongList() {
        actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        for (var i = 0; i < MANY; i++) {
            cast.candidate(actor, session, CandidateFixture.named("Zola " + (char) ('A' + i), "Émile"));
        }
        isSignedIn(actor);
    }

    @Test
    void how_many_are_ticked_is_seen_and_heard_in_french_as_it_is_written() {
        openCandidates();
        var said = page.locator("[role=status].ticked");
        assertThat(said).isEmpty();
        boxes().nth(0).check();
        assertThat(said).hasText("1 coché");
        boxes().nth(1).check();
        assertThat(said).hasText("2 cochés");
        boxes().nth(0).uncheck();
        boxes().nth(1).uncheck();
        assertThat(said).hasText("Aucun coché");
        page.getByText("Tout cocher").click();
        assertThat(said).hasText(MANY + " cochés");
        page.getByText("Tout décocher").click();
        assertThat(said).hasText("Aucun coché");

        page.navigate("/sessions/liste");
        boxes().nth(0).check();
        assertThat(said).hasText("1 cochée");
    }

    @Test
    void a_list_that_comes_ticked_says_how_many_and_so_does_one_that_is_gone_back_to() {
        page.navigate("/sessions/" + session + "/candidats?cocher=tous");
        var said = page.locator(".ticked");
        assertThat(said).hasText(MANY + " cochés");
        boxes().nth(0).uncheck();
        assertThat(said).hasText((MANY - 1) + " cochés");
        page.navigate("/sessions/liste");
        page.goBack();
        assertThat(said).hasText(page.locator("tbody input:checked").count() + " cochés");
    }

    @Test
    void without_scripts_nothing_is_counted_and_what_to_decide_is_in_sight() {
        page = browse(options().setJavaScriptEnabled(false));
        isSignedIn(actor);
        openCandidates();
        boxes().nth(0).check();
        assertThat(page.locator(".ticked")).isEmpty();
        assertThat(page.getByText("Retirer de la session")).isInViewport();
    }

    /** A telephone, a small one, a computer: on the first two the bar comes with the first tick. */
    @ParameterizedTest
    @CsvSource({"390, 664", "320, 640", "1280, 800"})
    void what_is_decided_of_the_ticked_stays_in_sight_and_never_hides_what_has_the_focus(int width, int height) {
        page.setViewportSize(width, height);
        openCandidates();
        var decide = page.getByText("Retirer de la session");
        boxes().nth(0).focus();
        page.keyboard().press("Space");
        for (var i = 0; i < MANY; i++) {
            assertThat(boxes().nth(i)).isFocused();
            assertThat(hidden(boxes().nth(i))).as("box %d is hidden", i).isFalse();
            assertThat(decide).isInViewport();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
        }
        assertThat(hidden(boxes().nth(MANY - 1).locator("xpath=ancestor::tr")))
                .as("the last line is hidden")
                .isFalse();
    }

    /** Touched, not gone to with the keyboard: then nothing had moved it away from the lower edge. */
    @Test
    void a_box_at_the_lower_edge_of_a_telephone_is_not_behind_the_bar_that_comes_by_its_being_ticked() {
        page.setViewportSize(390, 664);
        openCandidates();
        assertThat(page.getByText("Retirer de la session")).not().isInViewport();
        boxes().nth(2).evaluate("box => scrollTo(0, scrollY + box.getBoundingClientRect().bottom - innerHeight + 4)");
        var box = boxes().nth(2).boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(boxes().nth(2)).isChecked();
        assertThat(page.getByText("Retirer de la session")).isInViewport();
        assertThat(hidden(boxes().nth(2))).isFalse();
    }

    @Test
    void a_low_screen_large_letters_and_paper_keep_their_room_for_the_lines() {
        page.setViewportSize(320, 256);
        openCandidates();
        boxes().nth(0).check();
        assertThat(position()).isEqualTo("static");
        page.setViewportSize(320, 640);
        assertThat(position()).isEqualTo("sticky");
        var settings = page.context().newCDPSession(page);
        settings.send("Page.setFontSizes", twiceAsLarge());
        assertThat(position()).isEqualTo("static");
        settings.detach();
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(position()).isEqualTo("static");
        assertThat(page.locator(".ticked")).isHidden();
    }

    @Test
    void what_misses_a_box_by_a_little_ticks_it_and_leads_nowhere() {
        page.setViewportSize(390, 664);
        openCandidates();
        boxes().nth(0).scrollIntoViewIfNeeded();
        var box = boxes().nth(0).boundingBox();
        page.mouse().click(box.x + box.width + 5, box.y + box.height + 5);
        assertThat(boxes().nth(0)).isChecked();
        assertThat(page).hasURL(Pattern.compile(".*/candidats$"));
    }

    private void openCandidates() {
        page.navigate("/sessions/" + session + "/candidats");
    }

    private Locator boxes() {
        return page.locator("tbody input[type=checkbox]");
    }

    private boolean hidden(Locator part) {
        return (Boolean) part.evaluate(HIDDEN);
    }

    private Object position() {
        return page.locator(".with-choice").evaluate("bar => getComputedStyle(bar).position");
    }

    private static JsonObject twiceAsLarge() {
        var standard = new JsonObject();
        standard.addProperty("standard", 32);
        var sizes = new JsonObject();
        sizes.add("fontSizes", standard);
        return sizes;
    }
}
