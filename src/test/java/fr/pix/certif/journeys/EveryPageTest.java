package fr.pix.certif.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.journeys.Scene.Who;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page in every state: accessible, at home on any screen, light, and still. */
class EveryPageTest extends BrowserJourney {

    private static final int WEIGHT = 60_000;
    private static final double STILL = 0.02;

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** As sent, and as the browser itself counted: asking for each answer's size may wait for ever on one it gave up. */
    private static final String WEIGHED = """
            performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .filter(entry => !entry.name.endsWith('.woff2'))
                .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
            """;

    private static final String SHIFTS = """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
                .observe({type: "layout-shift", buffered: true});
              setTimeout(() => done(sum), 150);
            })""";

    private Actor member;
    private Actor colleague;
    private SessionId session;

    @BeforeEach
    void openCentre() {
        member = cast.member();
        colleague = cast.colleague(member);
        session = cast.session(member, Scene.LONG);
        cast.session(member, SessionFixture.GUIDE);
        cast.candidate(member, session, Scene.LONG_CANDIDATE);
        cast.candidate(member, session, CandidateFixture.TYPED);
        cast.candidate(member, session, CandidateFixture.named("Zola", "Émile"));
    }

    @TestFactory
    Stream<DynamicTest> axe_finds_nothing_and_nothing_moves_nor_weighs_60_kilobytes_without_letters() {
        return scenes(options(), () -> {
            assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isLessThan(STILL);
            assertThat(((Number) page.evaluate(WEIGHED)).intValue()).isBetween(1, WEIGHT);
            axeFindsNothing();
        });
    }

    /** The dark changes colours and nothing else. */
    @TestFactory
    Stream<DynamicTest> colours_can_be_told_apart_in_the_dark() {
        return scenes(
                options().setColorScheme(ColorScheme.DARK),
                () -> assertThat(new AxeBuilder(page)
                                .withRules(List.of("color-contrast"))
                                .analyze()
                                .getViolations())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> nothing_overflows_nor_hides_at_320_pixels() {
        return scenes(options().setViewportSize(320, 640), () -> {
            assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
            axeFindsNothing();
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_overflows_where_letters_are_twice_as_large() {
        return scenes(Chromium.withLargeLetters(), options(), () -> {
            assertThat(page.evaluate("getComputedStyle(document.body).fontSize"))
                    .isEqualTo("32px");
            assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
        });
    }

    private void axeFindsNothing() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /** Each page as the right person sees it, who signs in once. */
    private Stream<DynamicTest> scenes(NewContextOptions options, Runnable check) {
        return scenes(Chromium.browser(), options, check);
    }

    private Stream<DynamicTest> scenes(Browser browser, NewContextOptions options, Runnable check) {
        var pages = new EnumMap<Who, Page>(Who.class);
        return Scene.ALL.stream()
                .map(scene -> dynamicTest(scene.name(), () -> {
                    page = pages.computeIfAbsent(scene.who(), who -> enter(who, browser, options));
                    scene.open(page, session);
                    check.run();
                }));
    }

    private Page enter(Who who, Browser browser, NewContextOptions options) {
        page = browse(browser, options);
        switch (who) {
            case ANYBODY -> {}
            case INVITED -> page.navigate(cast.link(cast.guest()));
            case INVITED_TO_TEAM -> page.navigate(cast.invitation(cast.invited()));
            case COLLEAGUE -> signIn(colleague);
            case OF_TWO_CENTRES -> {
                var actor = cast.member();
                cast.second(actor, "Établissement".repeat(12));
                signIn(actor);
            }
            case MEMBER -> signIn(member);
            case BEGINNER -> signIn(cast.member());
            case NEWCOMER -> signIn(cast.newcomer());
            case ADMINISTRATOR -> signIn(cast.administrator());
            case CAREFUL -> signIn(cast.careful());
            case HALF_WAY -> givePassword(cast.careful());
            case UNPROTECTED -> signIn(cast.member());
            case BOUND -> signIn(cast.administratorWithoutCode());
        }
        return page;
    }
}
