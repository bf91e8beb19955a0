package fr.pix.certif.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.journeys.Scene.Who;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.sessions.SessionFixture;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What holds for every page in every state: accessible, at home on any screen, light, and still. */
class EveryPageTest extends ProviderJourney {

    private static final int WEIGHT = 60_000;
    private static final double STILL = 0.02;

    /** At once: half way between the two, colours are neither's. */
    private static final EmulateMediaOptions NIGHT =
            new EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE);

    private static final EmulateMediaOptions DAY = new EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.NO_PREFERENCE)
            .setForcedColors(ForcedColors.NONE);

    private static final EmulateMediaOptions READERS_COLOURS =
            new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE).setReducedMotion(ReducedMotion.REDUCE);

    /** Where the system's colours replace ours, an edge is all that still tells a button or a field from a text. */
    private static final String EDGELESS = """
            [...document.querySelectorAll("main .button, main .input, main .tag, main .panel")]
                .filter(part => part.checkVisibility() && parseFloat(getComputedStyle(part).borderTopWidth) < 1)
                .map(part => `${part.localName}.${part.className}`)
            """;

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

    /**
     * The fields of the forms that are sent, in two lists: those that somebody types into, but for what he looks for, and those that the
     * page fills in itself, but for a form that does nothing but fill in another one.
     */
    private static final String FIELDS = """
            () => {
              const forms = [...document.querySelectorAll("form[method=post i]:not([action$='/prerempli'])")];
              const names = parts => forms.flatMap(form => [...form.querySelectorAll(parts)]).map(part => part.name).filter(name => name);
              const untyped = ":is([type=hidden], [type=password], [type=checkbox], [type=radio], [type=file], [type=search])";
              return {
                typed: names(`textarea, input:not(${untyped})`),
                others: names(`input${untyped}, select, button`),
              };
            }""";

    /** Whether one is put where it says why, once the page is drawn: a notice, what it describes, or what is wrong in a field or a choice. */
    private static final String IS_TOLD_WHY = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              const at = document.activeElement;
              const told = (at.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id));
              done(at.closest(".notice, [aria-invalid=true], fieldset:has(.error)") !== null
                || told.some(part => part?.querySelector(".notice")));
            })))""";

    /** The statuses of a page that comes back because what was asked could not be done. */
    private static final Set<Integer> REFUSALS =
            Set.of(HttpStatus.CONFLICT.value(), HttpStatus.UNPROCESSABLE_CONTENT.value());

    /** A page that leads on by itself: the browser has forgotten what it was made of. */
    private static final String ON_THE_WAY = "/connexion/fournisseur";

    /** Read by developers alone, and at once. */
    private static final String ALL_ERRORS = "/design/erreurs";

    /** What the address of a page begins with for who acts for several centres. */
    private static final Pattern OF_A_CENTRE = Pattern.compile("^/c/\\d+");

    private final Map<Page, Markup> markups = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    @Autowired
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private Texts texts;

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
        cast.candidate(member, session, CandidateFixture.named("Zo’la", "Émile"));
    }

    /** Opened once, then looked at in each way: what its address answers is the same for all of them. */
    @TestFactory
    Stream<DynamicTest> axe_finds_nothing_and_nothing_moves_overflows_or_weighs_60_kilobytes_without_letters() {
        return scenes(() -> {
            saysFirstThatItRefused();
            standsStillAndIsLight();
            isWellWritten();
            whatIsTypedHasAName();
            assertThat(Axe.violations(page)).isEmpty();
            fitsNarrowScreens();
            fitsLargeLetters();
            assertThat(TextSpacing.cut(page)).as("with letters set apart").isEmpty();
            isReadInTheReadersColours();
        });
    }

    /** The same rules on the same markup under other styles, among the slow tests, as it takes twice as long again. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> axe_finds_nothing_on_a_narrow_screen_and_at_night_either() {
        return scenes(() -> {
            page.setViewportSize(320, 640);
            assertThat(Axe.violations(page)).as("at 320 pixels").isEmpty();
            page.emulateMedia(NIGHT);
            assertThat(Axe.violations(page)).as("at 320 pixels, at night").isEmpty();
            page.setViewportSize(1280, 800);
            assertThat(Axe.violations(page)).as("at night").isEmpty();
            page.emulateMedia(DAY);
        });
    }

    /** In its title, which is read before anything, and where one is put: an alert that stands in a page as it loads is often not read. */
    private void saysFirstThatItRefused() {
        if (REFUSALS.contains(Objects.requireNonNull(markups.get(page)).status())) {
            assertThat(page.title()).startsWith("Erreur\u00A0: ");
            assertThat(page.evaluate(IS_TOLD_WHY)).as("focus where it says why").isEqualTo(true);
        }
    }

    private void standsStillAndIsLight() {
        if (moved() >= STILL) {
            page.reload(); // on a busy machine letters and scripts come late, once; what is wrong moves each time
            assertThat(moved()).as("what moved while it was loaded").isLessThan(STILL);
        }
        var most = page.url().endsWith(ALL_ERRORS) ? 4 * WEIGHT : WEIGHT;
        assertThat(((Number) page.evaluate(WEIGHED)).intValue()).as("bytes").isBetween(1, most);
    }

    private void isWellWritten() {
        if (!page.url().endsWith(ON_THE_WAY)) {
            assertThat(Objects.requireNonNull(markups.get(page)).faults(page))
                    .as("HTML as it was sent")
                    .isEmpty();
        }
    }

    /** By which the page of a refusal shows it again; a secret has none, nor has what nobody typed. */
    private void whatIsTypedHasAName() {
        var fields = (Map<?, ?>) page.evaluate(FIELDS);
        assertThat((List<?>) fields.get("typed"))
                .as("fields that somebody types into")
                .allMatch(field -> "secretCode".equals(field) || isNamed(field));
        assertThat((List<?>) fields.get("others"))
                .as("fields that nobody types into")
                .noneMatch(this::isNamed);
    }

    private boolean isNamed(Object field) {
        return Texts.LANGUAGES.stream()
                .allMatch(language -> texts.typed(language, (String) field).isPresent());
    }

    private void fitsNarrowScreens() {
        page.setViewportSize(320, 640);
        assertThat(page.evaluate(SIDEWAYS)).as("pixels too wide for 320").isEqualTo(0);
        assertThat(TextSpacing.cut(page))
                .as("at 320 pixels with letters set apart")
                .isEmpty();
        page.setViewportSize(1280, 800);
    }

    /** As a reader whose browser was told to write everything twice as large. */
    private void fitsLargeLetters() {
        var settings = page.context().newCDPSession(page);
        settings.send("Page.setFontSizes", standard(32));
        try {
            assertThat(page.evaluate("getComputedStyle(document.body).fontSize"))
                    .isEqualTo("32px");
            assertThat(page.evaluate(SIDEWAYS))
                    .as("pixels too wide for large letters")
                    .isEqualTo(0);
            page.setViewportSize(320, 640);
            assertThat(page.evaluate(SIDEWAYS))
                    .as("pixels too wide for large letters on a narrow screen")
                    .isEqualTo(0);
        } finally {
            page.setViewportSize(1280, 800);
            settings.send("Page.setFontSizes", standard(16));
            settings.detach();
        }
    }

    private void isReadInTheReadersColours() {
        page.emulateMedia(READERS_COLOURS);
        assertThat((List<?>) page.evaluate(EDGELESS)).as("without an edge").isEmpty();
        page.emulateMedia(DAY);
    }

    private static JsonObject standard(int pixels) {
        var standard = new JsonObject();
        standard.addProperty("standard", pixels);
        var sizes = new JsonObject();
        sizes.add("fontSizes", standard);
        return sizes;
    }

    private double moved() {
        return ((Number) page.evaluate(SHIFTS)).doubleValue();
    }

    /** Each page as the right person sees it, who signs in once; and then that none was forgotten. */
    private Stream<DynamicTest> scenes(Runnable check) {
        var pages = new EnumMap<Who, Page>(Who.class);
        var looks = Scene.ALL.stream()
                .map(scene -> dynamicTest(scene.name(), () -> {
                    page = pages.computeIfAbsent(scene.who(), this::enter);
                    scene.open(page, session);
                    page.waitForLoadState();
                    seen.add(OF_A_CENTRE
                            .matcher(URI.create(page.url()).getPath())
                            .replaceFirst(""));
                    check.run();
                }));
        return Stream.concat(
                looks,
                Stream.of(dynamicTest(
                        "every page has a scene", () -> assertThat(unseen()).isEmpty())));
    }

    /** The pages that a controller shows at an address of their own, and no scene does. */
    private List<String> unseen() {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(route -> JteModel.class.isAssignableFrom(
                        route.getValue().getMethod().getReturnType()))
                .map(Map.Entry::getKey)
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> seen.stream().map(PathContainer::parsePath).noneMatch(pattern::matches))
                .map(PathPattern::getPatternString)
                .sorted()
                .toList();
    }

    private Page enter(Who who) {
        page = browse(options());
        markups.put(page, new Markup(page));
        switch (who) {
            case ANYBODY -> {}
            case INVITED -> page.navigate(cast.link(cast.guest()));
            case INVITED_TO_TEAM -> page.navigate(cast.invitation(cast.invited()));
            case COLLEAGUE -> isSignedIn(colleague);
            case OF_TWO_CENTRES -> {
                var actor = cast.member();
                cast.second(actor, "Établissement".repeat(12));
                isSignedIn(actor);
            }
            case MEMBER -> {
                cast.token(member); // elsewhere too
                isSignedIn(member);
            }
            case BEGINNER -> isSignedIn(cast.member());
            case NEWCOMER -> isSignedIn(cast.newcomer());
            case ADMINISTRATOR -> {
                cast.keptMail(Scene.KEPT_FOR);
                cast.second(cast.careful(), Scene.LOST_PHONE);
                isSignedIn(cast.administrator());
            }
            case CAREFUL -> isSignedIn(cast.careful());
            case HALF_WAY -> givePassword(cast.careful());
            case UNPROTECTED -> isSignedIn(cast.member());
            case BOUND -> isSignedIn(cast.administratorWithoutCode());
            case FROM_PROVIDER -> {
                var actor = cast.member();
                page.navigate("/connexion");
                page.getByText("Se connecter avec ProConnect").click();
                signInThere(actor.email());
                page.waitForURL(url -> url.contains("/sessions/liste"));
            }
        }
        return page;
    }
}
