package fr.pix.certif.access.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Assets;
import fr.pix.certif.platform.web.Browser;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headers, cookies and form tokens, as browsers get them. */
@CertifTest
class HeadersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void every_answer_carries_the_strict_policy() {
        for (var path :
                new String[] {"/connexion", "/sessions/liste", Assets.url("certif.css"), "/none", "/actuator/health"}) {
            var page = new Browser(port).get(path);
            assertThat(page.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Permissions-Policy")).contains("camera=()");
            assertThat(page.header("Strict-Transport-Security"))
                    .as("not over TLS")
                    .isEmpty();
            assertThat(page.all("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @Test
    void what_a_text_is_written_in_is_said_with_it() {
        for (var path : new String[] {"/connexion", "/etat", Assets.url("certif.css"), Assets.url("certif.js")}) {
            assertThat(new Browser(port).get(path).header("Content-Type"))
                    .as(path)
                    .matches("text/(html|css|javascript);charset=UTF-8");
        }
    }

    @Test
    void nobody_else_s_page_may_read_an_answer() {
        for (var path : new String[] {"/connexion", "/sessions/liste", Assets.url("certif.css")}) {
            var page = new Browser(port)
                    .saying("Origin", "https://ailleurs.example")
                    .get(path);
            assertThat(page.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        }
    }

    @Test
    void a_page_is_never_stored() {
        assertThat(new Browser(port).get("/connexion").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void cookies_are_for_this_site_s_requests_only_and_not_for_scripts() {
        var person = new SignedInFixture(sql).member();
        var browser = new Browser(port);
        assertThat(browser.get("/connexion").all("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.matches("certif-formulaires=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"));
        var welcome = browser.submit("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD);
        assertThat(welcome.all("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("certif=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"))
                .anyMatch(cookie -> cookie.matches(
                        "certif-navigateur=[\\w-]{43}; Path=/; Max-Age=31536000; .*HttpOnly; SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("certif-formulaires=; Path=/; Max-Age=0"));
    }

    @Test
    void what_a_client_says_of_tls_counts_for_nothing_unless_it_is_set_up() {
        var browser = new Browser(port).saying("X-Forwarded-Proto", "https");
        assertThat(browser.get("/connexion").all("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-"));
    }

    @Test
    void every_change_needs_the_token_of_this_browser_s_own_forms() {
        var person = new SignedInFixture(sql).member();
        var browser = new Browser(port).with(person.cookie());
        assertThat(browser.post("/deconnexion").status()).isEqualTo(403);
        assertThat(browser.post("/deconnexion", "_csrf", "x").status()).isEqualTo(403);
        var attacker = new Browser(port);
        attacker.get("/connexion");
        attacker.with(person.cookie());
        assertThat(attacker.submit("/deconnexion").status())
                .as("a token of another browser's form")
                .isEqualTo(403);
        browser.get("/sessions/liste");
        assertThat(browser.submit("/deconnexion").status()).isEqualTo(302);
    }

    /** Found by FuzzTest: as long as a token is, but of bytes that no text has. */
    @Test
    void a_token_that_was_made_up_is_refused_and_no_fault() {
        var browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/compte");
        var madeUp =
                Base64.getUrlEncoder().encodeToString("\u00FF\u00C0".repeat(43).getBytes(ISO_8859_1));
        assertThat(browser.post("/deconnexion", "_csrf", madeUp).status()).isEqualTo(403);
    }

    @Test
    void signing_in_needs_a_token_too() {
        var person = new SignedInFixture(sql).member();
        var browser = new Browser(port);
        var refused = browser.post("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.all("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("certif="));
        assertThat(refused.text())
                .as("the page again, with what was typed but the password")
                .contains(person.email())
                .doesNotContain("Lilas");
        assertThat(browser.submit("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD)
                        .leadsTo())
                .isEqualTo("/");
    }
}
