package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.sessions.SessionFixture;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a mouse: where Tab leads, in which order, whether it is seen, and that all work gets done so. */
class KeyboardTest extends BrowserJourney {

    private static final int MOST_STOPS = 150;

    private static final Pattern DETAILS = Pattern.compile(".*/sessions/\\d+[?]fait=creation$");

    /** Where the focus is: what it is called, whether a mark is drawn around it, whether anything hides it. */
    private static final String FOCUS = """
            () => {
              const here = document.activeElement;
              const before = window.lastStop;
              if (here === document.body || (before && here.classList.contains("skip"))) {
                return null; // out of the page, or around to where it begins
              }
              window.lastStop = here;
              const marked = style => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 1) || style.boxShadow !== "none";
              const box = here.getBoundingClientRect();
              const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return {
                name: `${here.localName} ${here.id || here.textContent.trim().replace(/\\s+/g, " ")}`,
                marked: marked(getComputedStyle(here)) || marked(getComputedStyle(here, "::after")),
                shown: here.contains(above) || (above !== null && above.contains(here)),
                onward: !before || Boolean(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
              };
            }""";

    @TestFactory
    Stream<DynamicTest> tab_goes_through_a_page_in_order_and_out_of_it_and_is_seen_everywhere() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(actor, session, CandidateFixture.TYPED);
        var signInPage = walk("/connexion");
        return Stream.concat(
                Stream.of(signInPage),
                Stream.of(
                                "/sessions/liste",
                                "/sessions/liste?periode=entre",
                                "/sessions/creation",
                                "/sessions/" + session,
                                "/sessions/" + session + "/candidats",
                                "/sessions/" + session + "/candidats/ajout",
                                "/sessions/" + session + "/candidats/import",
                                "/sessions/" + session + "/convocations",
                                "/equipe",
                                "/compte",
                                "/plan-du-site")
                        .map(path -> dynamicTest(path.replaceAll("\\d+", "54"), () -> {
                            if (page.url().endsWith("/connexion") || page.url().equals("about:blank")) {
                                isSignedIn(actor);
                            }
                            goThrough(path);
                        })));
    }

    private DynamicTest walk(String path) {
        return dynamicTest(path, () -> goThrough(path));
    }

    private void goThrough(String path) {
        page.navigate(path);
        page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)");
        page.locator("body")
                .evaluate("body => { body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex'); }");
        var stops = 0;
        for (var focus = tab(); focus != null; focus = tab()) {
            assertThat(focus.get("marked"))
                    .as("%s is marked", focus.get("name"))
                    .isEqualTo(true);
            assertThat(focus.get("shown"))
                    .as("%s is in view", focus.get("name"))
                    .isEqualTo(true);
            assertThat(focus.get("onward"))
                    .as("%s comes in order", focus.get("name"))
                    .isEqualTo(true);
            assertThat(++stops).as("stops on %s", path).isLessThan(MOST_STOPS);
        }
        assertThat(stops).as("stops on %s", path).isGreaterThan(5);
    }

    /** None once it has left the page. */
    private Map<?, ?> tab() {
        page.keyboard().press("Tab");
        return (Map<?, ?>) page.evaluate(FOCUS);
    }

    @Test
    void the_first_stop_leads_to_the_content() {
        isSignedIn(cast.member());
        for (var path : new String[] {"/sessions/liste", "/compte", "/mentions-legales"}) {
            page.navigate(path);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void the_menu_of_centres_opens_and_closes_by_keyboard() {
        var actor = cast.member();
        cast.second(actor, "Lycée d’à côté");
        isSignedIn(actor);
        page.navigate("/sessions/liste");
        to(".menu summary");
        press("Enter");
        press("Tab");
        assertThat(page.locator(".menu a").first()).isFocused();
        press("Escape");
        assertThat(page.locator(".menu summary")).isFocused();
        assertThat(page.locator(".menu a").first()).isHidden();
    }

    /** 1280 pixels at 200 % and at 400 %: as many as a browser has left then. */
    @ParameterizedTest
    @CsvSource({"1280, 800", "640, 400", "320, 256"})
    void a_session_is_created_and_gets_a_candidate_by_keyboard_alone_at_100_200_and_400_percent(int width, int height) {
        var actor = cast.member();
        page = browse(options().setViewportSize(width, height));
        page.navigate("/connexion");
        assertThat(page.locator("#email")).isFocused(); // by itself, a moment after the page is there
        type(actor.email());
        to("#password");
        type(actor.password());
        press("Enter");
        page.waitForURL("**/sessions/liste");
        to("main a.button");
        press("Enter");
        page.waitForURL("**/sessions/creation");
        to("#site");
        type("Site 1");
        to("#room");
        type("Salle B304");
        to("#date");
        type("19042049");
        to("#time");
        type("13h30");
        to("#invigilators");
        type("Anne-Cécile Bichon");
        press("Enter");
        page.waitForURL(DETAILS);
        assertThat(page.locator(".when")).containsText("lundi 19 avr. 2049");
        to(".tabs li:last-child a");
        press("Enter");
        page.waitForURL("**/candidats");
        to("main a.button[href$='/ajout']");
        press("Enter");
        page.waitForURL("**/ajout");
        to("#birth_name");
        type("Le Goff");
        to("#first_name");
        type("Yanis");
        to("[name=sex][value=F]");
        press("ArrowRight");
        to("#birth_date");
        type("14032007");
        to("#postal_code");
        type("29200");
        to("#birth_town");
        type("Brest");
        to("[name=billing]");
        press("Space");
        to("button[value=liste]");
        press("Enter");
        assertThat(page.locator("main")).containsText("Le Goff");
        to(".top button");
        press("Enter");
        page.waitForURL("**/connexion*");
    }

    private void to(String wanted) {
        for (var i = 0; i < MOST_STOPS; i++) {
            if (page.locator(wanted + ":focus").count() == 1) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(wanted + " is not reached");
    }

    private void type(String text) {
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
