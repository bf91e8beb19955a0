package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS, where the operator said so. */
@CertifTest
@TestPropertySource(properties = "certif.forwarded-headers=native")
class BehindProxyTest {

    @LocalServerPort
    private int port;

    @Test
    void over_tls_cookies_are_secure_and_the_browser_is_told_to_stay_there() {
        var page = new Browser(port).saying("X-Forwarded-Proto", "https").get("/connexion");
        assertThat(page.all("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie ->
                        cookie.matches("__Host-certif-formulaires=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"));
        assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void so_is_the_cookie_that_keeps_the_language() {
        var chosen = new Browser(port).saying("X-Forwarded-Proto", "https").get("/langue/en");
        assertThat(chosen.all("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie ->
                        cookie.matches("__Host-langue=en; Path=/; Max-Age=31536000; .*Secure; HttpOnly; SameSite=Lax"));
    }
}
