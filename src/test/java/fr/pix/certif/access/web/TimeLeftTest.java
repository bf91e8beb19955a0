package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.platform.web.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an open page is told about its reader's sign-in. */
@CertifTest
class TimeLeftTest {

    private static final Pattern IDLE = Pattern.compile("\"idle\":(\\d+)");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Person person;
    private Browser browser;

    @BeforeEach
    void anHourWithoutARequest() {
        person = new SignedInFixture(sql).member();
        browser = new Browser(port).with(person.cookie());
        sql.sql("update sign_in set last_seen_at = last_seen_at - interval '1 hour' where account_id = ?")
                .param(person.account().value())
                .update();
    }

    @Test
    void to_ask_is_not_to_be_there() {
        for (var i = 0; i < 2; i++) {
            var answer = browser.get(SignInPaths.TIME_LEFT);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.text()).contains("\"account\":" + person.account(), "\"longest\":", "\"warning\":300");
            assertThat(idle(answer)).isBetween(3_500, 3_600);
        }
    }

    @Test
    void to_stay_is_and_needs_the_token_of_a_form() {
        browser.saying("Accept", "application/json");
        assertThat(browser.post(SignInPaths.TIME_LEFT).status()).isEqualTo(403);
        browser.get("/compte/connexions");
        assertThat(idle(browser.submit(SignInPaths.TIME_LEFT))).isBetween(7_100, 7_200);
    }

    @Test
    void a_page_carries_both_ends_and_none_where_nobody_is_signed_in() {
        assertThat(browser.get("/compte").text())
                .contains("id=\"time-left\"")
                .containsPattern("data-idle=\"7[12]\\d\\d\"")
                .containsPattern("data-longest=\"43[12]\\d\\d\"");
        assertThat(new Browser(port).get("/connexion").text()).doesNotContain("time-left");
    }

    @Test
    void nobody_is_told_nothing() {
        assertThat(new Browser(port).get(SignInPaths.TIME_LEFT).text()).isEqualTo("{\"left\":null,\"token\":\"\"}");
    }

    private static int idle(Browser.Page answer) {
        var found = IDLE.matcher(answer.text());
        assertThat(found.find()).as(answer.text()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
