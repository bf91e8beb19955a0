package fr.pix.certif.centres.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The history of a centre, a page at a time, for its members and for Pix. */
@CertifTest
class CentreHistoryTest {

    private static final Pattern TOLD = Pattern.compile("n° (\\d+)<");
    private static final Pattern OTHER_PAGE = Pattern.compile("href=\"([^\"]*)\" rel=\"(prev|next)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    private SignedInFixture people;
    private CentreId centre;
    private SignedInFixture.Person member;
    private Browser browser;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Lycée des Iris");
        member = people.member(centre);
        browser = new Browser(port).with(member.cookie());
    }

    @Test
    void it_is_leafed_through_from_the_latest_to_the_first_and_back() {
        tell(1, 60);
        var latest = browser.get("/centre/historique").text();
        assertThat(told(latest)).isEqualTo(numbers(60, 36));
        assertThat(leadsTo(latest, "prev")).isEmpty();
        var middle = browser.get(leadsTo(latest, "next")).text();
        assertThat(told(middle)).isEqualTo(numbers(35, 11));
        var first = browser.get(leadsTo(middle, "next")).text();
        assertThat(told(first)).isEqualTo(numbers(10, 1));
        assertThat(leadsTo(first, "next")).isEmpty();
        assertThat(told(browser.get(leadsTo(first, "prev")).text())).isEqualTo(numbers(35, 11));
        assertThat(told(browser.get(leadsTo(middle, "prev")).text())).isEqualTo(numbers(60, 36));
    }

    @Test
    void what_is_done_meanwhile_moves_no_page() {
        tell(1, 30);
        var next = leadsTo(browser.get("/centre/historique").text(), "next");
        tell(31, 40);
        assertThat(told(browser.get(next).text())).isEqualTo(numbers(5, 1));
        assertThat(told(browser.get("/centre/historique?avant=30").text())).isEqualTo(numbers(40, 31));
    }

    @Test
    void one_page_needs_no_other_and_an_address_that_leads_nowhere_shows_the_latest() {
        tell(1, 25);
        var only = browser.get("/centre/historique").text();
        assertThat(leadsTo(only, "next") + leadsTo(only, "prev")).isEmpty();
        assertThat(told(browser.get("/centre/historique?apres=1").text())).isEqualTo(numbers(25, 1));
    }

    @Test
    void pix_leafs_through_it_on_the_page_of_the_centre() {
        tell(1, 30);
        var pix = new Browser(port).with(people.administrator().cookie());
        var latest = pix.get("/admin/centres/" + centre).text();
        assertThat(told(latest)).isEqualTo(numbers(30, 6));
        var next = leadsTo(latest, "next");
        assertThat(next)
                .startsWith("/admin/centres/" + centre + "?historique-apres=")
                .endsWith("#history");
        assertThat(told(pix.get(next.replace("#history", "")).text())).isEqualTo(numbers(5, 1));
    }

    private void tell(int first, int last) {
        transaction.executeWithoutResult(_ -> IntStream.rangeClosed(first, last)
                .forEach(number -> audit.append(
                        centre,
                        Instant.now(),
                        member.account(),
                        AuditOperation.MEMBERS_READ,
                        AuditSubject.of(centre),
                        List.of(new AuditChange("reason", null, "n° " + number)))));
    }

    private static List<Integer> told(String page) {
        return TOLD.matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static List<Integer> numbers(int from, int downTo) {
        return IntStream.iterate(from, number -> number >= downTo, number -> number - 1)
                .boxed()
                .toList();
    }

    private static String leadsTo(String page, String where) {
        return OTHER_PAGE
                .matcher(page)
                .results()
                .filter(link -> link.group(2).equals(where))
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElse("");
    }
}
