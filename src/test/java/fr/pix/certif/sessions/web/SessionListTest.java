package fr.pix.certif.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionPage;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of the list says of what was found, and of what was typed. */
@CertifTest
class SessionListTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    @Autowired
    CreateSession createSession;

    private Member member;
    private Browser browser;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        browser = new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text());
        createSession.create(member, UUID.randomUUID(), SessionFixture.on("19/04/2049", "14:00"));
    }

    @Test
    void a_day_that_cannot_be_read_is_said_under_its_field_and_stays_there() {
        var page = browser.get("/sessions/liste?periode=entre&du=01/02/2027&au=abc");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "<title>Erreur",
                        "id=\"au-error\"",
                        "Ce texte n’est pas une date",
                        "value=\"abc\"",
                        "value=\"01/02/2027\"")
                .doesNotContain("id=\"du-error\"", "<table", "Aucune session");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_said_to_be_so() {
        var page = browser.get("/sessions/liste?periode=entre&du=01/05/2049&au=01/02/2049");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("id=\"au-error\"", "Cette date est avant le début de la période", "value=\"01/05/2049\"")
                .doesNotContain("<table", "Vérifiez l’orthographe");
    }

    @Test
    void a_period_without_a_session_is_said_to_have_none_and_nothing_is_called_misspelt() {
        assertThat(browser.get("/sessions/liste?periode=passees").text())
                .contains("<h2>Aucune session passée</h2>")
                .doesNotContain("Vérifiez l’orthographe");
        assertThat(browser.get("/sessions/liste?periode=passees&q=gymnase").text())
                .contains("Aucune session ne correspond à votre recherche", "Vérifiez l’orthographe");
    }

    @Test
    void a_page_says_which_of_how_many_sessions_it_shows_at_both_ends_of_the_list() {
        assertThat(count(browser.get("/sessions/liste").text())).isEqualTo("1 session");
        for (var i = 1; i <= 2 * SessionPage.SIZE; i++) {
            createSession.create(member, UUID.randomUUID(), SessionFixture.on("19/04/2049", "14:00"));
        }
        var first = browser.get("/sessions/liste").text();
        assertThat(count(first)).isEqualTo("Sessions 1 à 25 sur 51");
        var second = browser.get(next(first)).text();
        assertThat(count(second)).isEqualTo("25 sessions sur 51");
        assertThat(count(browser.get(next(second)).text())).isEqualTo("Session 51 sur 51");
        assertThat(count(browser.get("/sessions/liste?fin=oui").text())).isEqualTo("Sessions 27 à 51 sur 51");
    }

    private static String count(String page) {
        return found("<p><span role=\"status\">([^<]+)</span>", page);
    }

    private static String next(String page) {
        return found("href=\"([^\"]+)\" rel=\"next\"", page);
    }

    private static String found(String pattern, String page) {
        var match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }
}
