package fr.pix.certif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site map: another way than the menu to all that can be reached from anywhere (RGAA 12.1 to 12.4). */
class SiteMapTest extends BrowserJourney {

    @Test
    void each_of_its_links_leads_a_member_to_the_page_that_it_names() {
        var actor = cast.member();
        cast.second(actor, "Lycée d’à côté");
        isSignedIn(actor);
        leadsWhereItSays(15);
    }

    @Test
    void an_administrator_of_pix_finds_the_way_to_the_centres() {
        isSignedIn(cast.administrator());
        page.navigate("/plan-du-site");
        assertThat(page.locator("main a[href^='/admin']").count()).isPositive();
    }

    @Test
    void each_of_its_links_leads_anybody_to_the_page_that_it_names() {
        leadsWhereItSays(7);
    }

    @Test
    void every_page_leads_to_it_from_the_same_place() {
        var first = "footer.foot li:first-child a";
        for (var path : List.of("/connexion", "/accessibilite", "/nulle-part")) {
            page.navigate(path);
            assertThat(page.locator(first).getAttribute("href")).as(path).isEqualTo("/plan-du-site");
        }
        isSignedIn(cast.administrator());
        for (var path : List.of("/sessions/liste", "/sessions/creation", "/compte", "/admin/centres")) {
            page.navigate(path);
            assertThat(page.locator(first).getAttribute("href")).as(path).isEqualTo("/plan-du-site");
        }
    }

    private void leadsWhereItSays(int links) {
        page.navigate("/plan-du-site");
        var found = page.locator("main li a").all().stream()
                .map(link -> new Link(name(link), link.getAttribute("href")))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(links);
        for (var link : found) {
            assertThat(page.navigate(link.address()).status())
                    .as(link.address())
                    .isEqualTo(200);
            assertThat(page.title()).as(link.address()).containsIgnoringCase(link.name());
        }
    }

    private static String name(Locator link) {
        return link.innerText().strip();
    }

    private record Link(String name, String address) {}
}
