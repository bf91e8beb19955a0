package fr.pix.certif.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a screen reader is given of the main pages: names, roles, states and values, and what it says of each field besides.
 * Each page's is kept in a file that somebody read over. After a change that is meant: {@code -Dcertif.renew=true} writes
 * them anew, and the diff is read.
 */
class AccessibilityTreeTest extends BrowserJourney {

    private static final Path KEPT = Path.of("src/test/resources/fr/pix/certif/journeys/trees");

    /** What the tree leaves out: whether a field must be filled, and the texts that are read out after its name. */
    private static final String FIELDS = """
            [...document.querySelectorAll("main :is(input:not([type=hidden]), select, textarea, fieldset, button, a)[aria-describedby], main [required]")]
              .filter(part => part.checkVisibility())
              .map(part => {
                const name = part.getAttribute("aria-label") ?? (part.labels?.[0] ?? part.querySelector("legend") ?? part).textContent;
                const texts = (part.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id)
                  .map(id => `« ${document.getElementById(id).textContent.trim()} »`);
                return `- ${name.trim()}${part.required ? " [required]" : ""}: ${texts.join(", then ")}`.replace(/\\s+/g, " ").trim();
              })
              .join("\\n")
            """;

    /** What is another one in each run. */
    private static final Map<Pattern, String> MASKS = Map.of(
            Pattern.compile("\\b[A-Z]{4}\\d{2}\\b"), "XLTT58",
            Pattern.compile("\\b\\d{2}/\\d{2}/20[23]\\d( \\d{2}:\\d{2})?"), "19/04/2019",
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "key",
            Pattern.compile("/candidats/\\d+"), "/candidats/1");

    private Actor actor;
    private SessionId session;

    @BeforeEach
    void openCentre() {
        actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(
                actor,
                session,
                CandidateFixture.TYPED
                        .with(CandidateField.EXTRA_TIME, "33")
                        .with(CandidateField.ACCESSIBILITY, "oui")
                        .with(CandidateField.CONVOCATION_EMAIL, "yanis@exemple.fr"));
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
    }

    @TestFactory
    Stream<DynamicTest> the_main_pages_say_what_was_read_over() {
        return Stream.of(
                        at("sign-in", "/connexion"),
                        seen("sign-in-refused", (page, _) -> {
                            page.navigate("/connexion");
                            page.getByLabel("E-mail").fill("personne@example.net");
                            page.getByLabel("Mot de passe").fill("un mot de passe au hasard");
                            page.getByText("Je me connecte").click();
                            page.waitForSelector(".notice");
                        }),
                        seen("terms", (page, _) -> {
                            isSignedIn(cast.newcomer());
                            page.navigate("/cgu");
                        }),
                        seen("list", (page, _) -> {
                            page.context().clearCookies();
                            isSignedIn(actor);
                            page.navigate("/sessions/liste");
                        }),
                        at("creation", "/sessions/creation"),
                        seen("creation-with-calendar", (page, _) -> {
                            page.navigate("/sessions/creation");
                            page.getByLabel("Date de début").fill("19/04/2049");
                            page.getByLabel("Date de début").press("ArrowDown");
                        }),
                        seen("creation-refused", (page, _) -> {
                            page.navigate("/sessions/creation");
                            page.getByLabel("Nom de la salle").fill("Salle B304");
                            page.getByLabel("Date de début").fill("31/02/2049");
                            page.getByText("Créer la session").click();
                            page.waitForSelector(".notice");
                        }),
                        seen("details", (page, id) -> page.navigate("/sessions/" + id)),
                        seen("change", (page, id) -> page.navigate("/sessions/" + id + "/modification")),
                        seen("candidates", (page, id) -> page.navigate("/sessions/" + id + "/candidats")),
                        seen("enrolment", (page, id) -> page.navigate("/sessions/" + id + "/candidats/ajout")),
                        seen("enrolment-refused", (page, id) -> {
                            page.navigate("/sessions/" + id + "/candidats/ajout");
                            page.getByLabel("Date de naissance").fill("31/02/2007");
                            page.getByText("Enregistrer et voir la liste").click();
                            page.waitForSelector(".notice");
                        }),
                        seen("import-report", (page, id) -> {
                            page.navigate("/sessions/" + id + "/candidats/import");
                            page.getByLabel("Ou collez ici").fill(LIST);
                            page.getByText("Vérifier ce texte").click();
                            page.waitForSelector(".facts");
                        }),
                        seen("convocations", (page, id) -> page.navigate("/sessions/" + id + "/convocations")),
                        at("team", "/equipe"),
                        at("account", "/compte"),
                        at("site-map", "/plan-du-site"),
                        seen("details-outdated", (page, id) -> {
                            Scene.outdatePapers(page, id, "25");
                            page.navigate("/sessions/" + id);
                        }))
                .map(seen -> dynamicTest(seen.name(), () -> {
                    seen.opening().accept(page, session);
                    page.waitForLoadState();
                    compare(seen.name(), tree());
                }));
    }

    private static final String LIST = """
            Nom de naissance;Prénom;Date de naissance;Sexe;Code postal;Nom de la commune;Pays;Tarification part Pix
            Le Goff;Yanis;14/03/2007;M;29200;Brest;France;Gratuite
            Évrard;Zoë;31/02/2006;X;75018;Brest;France;Offerte
            """;

    private String tree() {
        var tree = "title: " + page.title() + "\n\n" + page.locator("body").ariaSnapshot() + "\n\nfields:\n"
                + page.evaluate(FIELDS) + "\n";
        tree = tree.replaceAll("(?<=[Ss]ession[s= /]{1,2})" + session + "\\b", "54")
                .replaceAll("(?<=definition: |cell )\"" + session + "\"", "\"54\"")
                .replaceAll("(?<=sessions%2F|[?&]comme=)" + session + "\\b", "54")
                .replace(actor.email(), "anne-cecile@example.net");
        for (var mask : MASKS.entrySet()) {
            tree = mask.getKey().matcher(tree).replaceAll(mask.getValue());
        }
        return tree;
    }

    private static void compare(String name, String tree) throws IOException {
        var kept = KEPT.resolve(name + ".txt");
        if (Boolean.getBoolean("certif.renew")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, tree);
        }
        assertThat(kept).content().isEqualTo(tree);
    }

    private static Seen seen(String name, BiConsumer<Page, SessionId> opening) {
        return new Seen(name, opening);
    }

    private static Seen at(String name, String path) {
        return new Seen(name, (page, _) -> page.navigate(path));
    }

    private record Seen(String name, BiConsumer<Page, SessionId> opening) {}
}
