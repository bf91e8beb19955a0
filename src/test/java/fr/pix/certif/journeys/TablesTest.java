package fr.pix.certif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.TypedNote;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.TypedSession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between a telephone and a large screen: tablets, small laptops, and any of them with letters made larger. */
class TablesTest extends BrowserJourney {

    /** The smallest screen that is shown no cards. */
    private static final int TIGHT = 1009;

    private static final List<Integer> WIDTHS = List.of(768, 820, 932, TIGHT, 1024, 1098, 1280, 1366);

    private static final String LONG_ADDRESS = "maximilien.lefebvredesrousseaux@etablissement.ac-reunion.example.net";

    /** E-mails as people have them: those of the cast are wider than any, and each time in another way. */
    private static final String PEOPLE_S = """
            () => document.querySelectorAll(".address a")
              .forEach(email => email.innerHTML = email.innerHTML.replace(/[0-9a-f-]{36}/, "lefebvre-desrousseaux"))""";

    /** Words that stand on two lines, and how far the page can be moved sideways. */
    private static final String WRONG = """
            () => {
              const wrong = [];
              const page = document.documentElement;
              if (page.scrollWidth > page.clientWidth) {
                wrong.push(`the page is ${page.scrollWidth - page.clientWidth} pixels too wide`);
              }
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              for (let text; (text = texts.nextNode()); ) {
                const shown = text.parentElement.closest("td, th, h1, .tag");
                if (!shown || text.parentElement.closest(".unseen") || getComputedStyle(shown).clipPath === "inset(50%)") {
                  continue;
                }
                for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const lines = new Set([...range.getClientRects()].map(part => Math.round(part.top)));
                  if (lines.size > 1) {
                    wrong.push(`${word[0]} is broken`);
                  }
                }
              }
              return wrong;
            }""";

    /** What Safari makes of a row: its position holds nothing that is placed in it, and its height is the table's. */
    private static final String AS_IN_SAFARI = """
            () => {
              const sheet = document.styleSheets[0];
              sheet.insertRule(".table tbody tr { position: static !important }", sheet.cssRules.length);
              sheet.insertRule(".row-link::after { bottom: -40rem !important }", sheet.cssRules.length);
            }""";

    /** The link that a click in an element's middle would follow, if any. */
    private static final String CLICKED = """
            element => {
              const box = element.getBoundingClientRect();
              const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return hit.closest("a")?.getAttribute("href") ?? null;
            }""";

    /** How many heights the fields and the button of the search end at. */
    private static final String LINES = """
            new Set([...document.querySelectorAll(".tools :is(.input, button.compact)")]
              .map(part => Math.round(part.getBoundingClientRect().bottom))).size""";

    private Actor member;
    private SessionId session;

    @BeforeEach
    void signInToSessions() {
        member = cast.member();
        cast.colleague(member);
        session = cast.session(
                member,
                new TypedSession(
                        "Établissement Saint-Exupéry",
                        "Amphithéâtre Fourastié",
                        "19/04/2049",
                        "13:30",
                        "Anne-Cécile Bichon, Maximilien Lefebvre-Desrousseaux",
                        ""));
        var candidate = cast.candidate(
                member,
                session,
                CandidateFixture.named("Rakotomalala-Desrousseaux", "Marie-Christine")
                        .with(CandidateField.POSTAL_CODE, "75018")
                        .with(CandidateField.BIRTH_TOWN, "Paris 18")
                        .with(CandidateField.EXTERNAL_ID, "20260012345")
                        .with(CandidateField.EXTRA_TIME, "133")
                        .with(CandidateField.ACCESSIBILITY, "oui")
                        .with(CandidateField.CONVOCATION_EMAIL, "marie-christine.rakotomalala@ac-reunion.example.net"));
        cast.note(member, session, candidate, new TypedNote("123456789", "oui", ""));
        isSignedIn(member);
    }

    @Test
    void no_table_moves_sideways_and_no_word_breaks_from_a_tablet_to_a_laptop() {
        for (var address : List.of(
                "/sessions/liste",
                "/sessions/" + session + "/candidats",
                "/sessions/" + session + "/convocations",
                "/sessions/pochette?session=" + session,
                "/equipe")) {
            page.navigate(address);
            page.evaluate(PEOPLE_S);
            for (var width : WIDTHS) {
                page.setViewportSize(width, 800);
                assertThat((List<?>) page.evaluate(WRONG))
                        .as("%s at %d pixels", address, width)
                        .isEmpty();
            }
        }
    }

    @Test
    void an_address_goes_on_after_its_signs_and_never_within_a_word() {
        var administrator = cast.administrator();
        cast.keptMail(LONG_ADDRESS);
        isSignedIn(administrator);
        page.navigate("/admin/centres/" + administrator.member().centre() + "/membres/import");
        page.getByLabel("Ou collez la liste").fill("Nom\tPrénom\tE-mail\nLambert\tZoé\t" + LONG_ADDRESS);
        leave(page.getByText("Vérifier la liste collée"));
        var report = page.url();
        page.navigate("/admin/courriers");
        page.getByLabel("Motif de la lecture").fill("Vérification des adresses");
        leave(page.getByText("Afficher les destinataires"));
        for (var address : List.of(
                report,
                "/admin/courriers",
                "/admin/centres/" + administrator.member().centre())) {
            page.navigate(address);
            for (var width : WIDTHS) {
                page.setViewportSize(width, 800);
                assertThat(wrongWithAddress())
                        .as("%s at %d pixels", address, width)
                        .isEmpty();
            }
        }
        page.navigate(report);
        page.setViewportSize(390, 800);
        assertThat(wrongWithAddress()).isEmpty();
        assertThat(page.locator("td.address").textContent().trim()).isEqualTo(LONG_ADDRESS);
    }

    /** Other words of a page of Pix's own may have no end, as the name of a setting has none. */
    private List<String> wrongWithAddress() {
        return ((List<?>) page.evaluate(WRONG))
                .stream()
                        .map(String::valueOf)
                        .filter(wrong -> wrong.startsWith("the page") || LONG_ADDRESS.contains(wrong.split(" ", 2)[0]))
                        .toList();
    }

    @Test
    void the_widest_table_has_room_for_letters_set_apart_where_it_is_shown_as_no_cards() {
        page.navigate("/sessions/" + session + "/candidats");
        page.setViewportSize(TIGHT, 800);
        assertThat(TextSpacing.cut(page)).isEmpty();
    }

    /** A screen of 1280 pixels with a scroll bar of 15. */
    @Test
    void search_site_days_and_button_stand_beside_each_other_however_long_a_site_s_name_is() {
        cast.session(member, SessionFixture.with(SessionField.SITE, "É".repeat(255)));
        page.setViewportSize(1265, 800);
        for (var address : List.of("/sessions/liste", "/sessions/liste?periode=entre")) {
            page.navigate(address);
            assertThat((Integer) page.evaluate(LINES)).as(address).isEqualTo(1);
        }
    }

    @Test
    void a_row_leads_to_its_own_session_and_covers_nothing_around_it_in_safari_too() {
        var later = cast.session(member, SessionFixture.GUIDE);
        page.navigate("/sessions/liste");
        page.evaluate(AS_IN_SAFARI);
        for (var each : List.of(session, later)) {
            var row = page.locator("tbody tr")
                    .filter(new FilterOptions().setHas(page.locator("a[href='/sessions/" + each + "']")));
            assertThat(row.locator("td").nth(4).evaluate(CLICKED)).isEqualTo("/sessions/" + each);
        }
        assertThat(page.locator(".title-row .button").evaluate(CLICKED)).isEqualTo("/sessions/creation");
        assertThat(page.locator(".list-foot button").evaluate(CLICKED)).isNull();
    }
}
