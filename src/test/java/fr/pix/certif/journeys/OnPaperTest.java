package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages themselves, printed as they are: what was asked for is told, and nothing that only a click makes sense of. */
class OnPaperTest extends BrowserJourney {

    private SessionId session;

    @BeforeEach
    void aSession() {
        var actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
        isSignedIn(actor);
    }

    @Test
    void the_list_tells_what_was_searched_in_it() {
        page.navigate("/sessions/liste?q=B304&site=Site+1&periode=entre&du=01/01/2049&au=31/12/2049");
        var asked = page.getByText(
                "Recherche\u00A0: B304 · Nom du site\u00A0: Site 1 · À partir du 01/01/2049 · Jusqu’au 31/12/2049");
        assertThat(asked).isHidden();
        print();
        assertThat(asked).isVisible();
        page.navigate("/sessions/liste?periode=a-venir");
        assertThat(page.locator(".on-paper")).hasText("À venir");
        page.navigate("/sessions/liste");
        assertThat(page.locator(".on-paper")).hasCount(0);
    }

    @Test
    void a_session_has_no_words_that_lead_elsewhere() {
        Scene.outdatePapers(page, session, "25");
        page.navigate("/sessions/" + session);
        var links = List.of(page.getByText("Voir les documents"), page.getByText("Pourquoi, et que faire des papiers"));
        for (var link : links) {
            assertThat(link).isVisible();
        }
        print();
        for (var link : links) {
            assertThat(link).isHidden();
        }
        assertThat(page.locator(".notice.warn")).isVisible();
    }

    private void print() {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
