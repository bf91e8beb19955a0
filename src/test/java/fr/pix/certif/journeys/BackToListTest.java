package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks at several sessions of a list finds it again as it was. */
class BackToListTest extends BrowserJourney {

    private static final String SEARCHED = "/sessions/liste?q=b304&tri=site&ordre=asc";

    private Actor actor;
    private SessionId session;

    @BeforeEach
    void aSession() {
        actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
    }

    @Test
    void the_way_back_leads_to_the_list_as_it_was_seen_last_also_from_a_page_further_on() {
        page.navigate("/sessions/liste?periode=a-venir");
        page.navigate(SEARCHED);
        leave(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Session " + session)));
        leave(page.getByText("Candidats (0)"));
        assertThat(page.locator("h1")).hasText("Session " + session);
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
        back(page).click();
        assertThat(page).hasURL("http://127.0.0.1:" + port + SEARCHED);
    }

    @Test
    void a_session_in_a_tab_of_its_own_leads_back_to_the_list_that_opened_it() {
        var opened = page.context().newPage();
        opened.navigate(
                "/sessions/" + session, new Page.NavigateOptions().setReferer("http://127.0.0.1:" + port + SEARCHED));
        assertThat(back(opened)).hasAttribute("href", SEARCHED);
    }

    @Test
    void a_creation_that_is_given_up_leads_back_to_the_list_that_it_began_from() {
        page.navigate(SEARCHED);
        page.navigate("/sessions/creation");
        page.getByText("Annuler").click();
        assertThat(page).hasURL("http://127.0.0.1:" + port + SEARCHED);
    }

    @Test
    void what_was_done_is_not_said_again() {
        page.navigate(SEARCHED);
        page.navigate("/sessions/liste?supprimee=54");
        page.navigate("/sessions/" + session);
        assertThat(back(page)).hasAttribute("href", SEARCHED);
    }

    @Test
    void another_centre_has_another_list() {
        var first = "/c/" + actor.member().centre();
        var second = cast.second(actor, "Lycée d’à côté");
        page.navigate(first + SEARCHED);
        page.navigate(second + "/sessions/pochette");
        assertThat(back(page)).hasAttribute("href", second + "/sessions/liste");
        page.navigate(first + "/sessions/" + session);
        assertThat(back(page)).hasAttribute("href", first + SEARCHED);
    }

    @Test
    void without_scripts_it_is_the_list_from_its_beginning() {
        page = browse(options().setJavaScriptEnabled(false));
        isSignedIn(actor);
        page.navigate(SEARCHED);
        page.navigate("/sessions/" + session);
        assertThat(back(page)).hasAttribute("href", "/sessions/liste");
    }

    private static Locator back(Page page) {
        return page.getByLabel("Retour aux sessions");
    }
}
