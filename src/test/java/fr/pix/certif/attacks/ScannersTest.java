package fr.pix.certif.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Assets;
import fr.pix.certif.platform.web.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What scanners try on every server that they find, as ZAP and nuclei do: by our own hands, so that each build tries it. */
@CertifTest
class ScannersTest {

    private static final List<String> LEFT_BEHIND = List.of(
            "/.git/HEAD",
            "/.git/config",
            "/.svn/entries",
            "/.hg/",
            "/.env",
            "/.env.local",
            "/.DS_Store",
            "/.htaccess",
            "/.aws/credentials",
            "/.ssh/id_rsa",
            "/.well-known/",
            "/.idea/workspace.xml",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/META-INF/maven/",
            "/BOOT-INF/classes/application.properties",
            "/application.properties",
            "/application.yml",
            "/config.json",
            "/database.properties",
            "/pom.xml",
            "/certif.jar",
            "/backup.zip",
            "/backup.sql",
            "/dump.sql",
            "/db.sqlite",
            "/certif.css.bak",
            "/index.php",
            "/index.html.bak",
            "/index.html~",
            "/server-status",
            "/phpinfo.php",
            "/wp-login.php",
            "/wp-admin/",
            "/phpmyadmin/",
            "/console",
            "/h2-console",
            "/h2-console/login.jsp",
            "/manager/html",
            "/host-manager/html",
            "/jolokia/list",
            "/swagger",
            "/swagger-ui.html",
            "/swagger-ui/index.html",
            "/v2/api-docs",
            "/v3/api-docs",
            "/openapi.json",
            "/graphql",
            "/graphiql",
            "/metrics",
            "/prometheus",
            "/trace",
            "/dump",
            "/env",
            "/heapdump",
            "/actuator",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/heapdump",
            "/actuator/threaddump",
            "/actuator/mappings",
            "/actuator/loggers",
            "/actuator/configprops",
            "/actuator/shutdown",
            "/actuator/prometheus",
            "/actuator/metrics",
            "/actuator/httpexchanges",
            "/actuator/gateway/routes",
            "/login",
            "/logout",
            "/oauth2/authorization/oidc",
            "/login/oauth2/code/oidc",
            "/saml2/metadata",
            "/error.html",
            "/assets/",
            "/assets",
            "/webjars/",
            "/webjars",
            "/static/",
            "/public/",
            "/resources/",
            "/messages/",
            "/db/migration/",
            "/gg/jte/",
            "/webjars/flatpickr/",
            "/sitemap.xml.gz",
            "/solr/admin",
            "/struts/webconsole.html",
            "/cgi-bin/test-cgi",
            "/debug/pprof/",
            "/latest/meta-data/");

    private static final Set<String> TELLTALES = Set.of(
            "tomcat",
            "apache",
            "springframework",
            "whitelabel",
            "exception",
            "stack trace",
            "postgresql",
            "hikari",
            "java.lang");

    /** Where whoever clicks on a link of ours must never be led. */
    private static final List<String> ELSEWHERE = List.of(
            "//ailleurs.example/x",
            "https://ailleurs.example/x",
            "/\\ailleurs.example/x",
            "\\\\ailleurs.example/x",
            "/%09/ailleurs.example",
            "///ailleurs.example",
            "javascript:alert(1)",
            "/c/1//ailleurs.example",
            "/../ailleurs",
            "/..",
            "/\r\nX-Intrus: oui",
            "/a\r\n\r\n<script>alert(1)</script>",
            "@ailleurs.example",
            ".ailleurs.example");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void nothing_that_others_leave_behind_is_here() {
        var member = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        for (var path : LEFT_BEHIND) {
            var stranger = new Browser(port).get(path);
            assertThat(stranger.status() == 404 || stranger.leadsTo().startsWith("/connexion"))
                    .as("%s: %s", path, stranger.status())
                    .isTrue();
            var page = member.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            tellsNothing(path, page);
        }
    }

    /** Written as they are, without a client that tidies them up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/..%2fapplication.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/%2e%2e%2fapplication.properties",
                "/assets/..;/application.properties",
                "/assets/..%5capplication.properties",
                "/assets/%252e%252e%252fapplication.properties",
                "/assets/..%c0%afapplication.properties",
                "/assets/....//application.properties",
                "/assets//etc/passwd",
                "/assets/%00application.properties",
                "/webjars/../../../../../../etc/passwd",
                "/webjars/flatpickr/..%2f..%2f..%2fapplication.properties",
                "/sessions/..;/admin/centres",
                "/sessions/%2e%2e/admin/centres",
                "/;/admin/centres",
                "/admin;x=1/centres",
                "/admin/centres;.css",
                "/admin%2fcentres",
                "//admin/centres",
                "/assets/../admin/centres",
                "/ADMIN/centres",
                "/admin/centres/",
                "/admin/centres.css",
                "/c/1/admin/centres",
                "/c/1//admin/centres",
                "/c/1/..;/admin/centres",
                "/c/1/%2e%2e/%2e%2e/admin/centres",
                "http://ailleurs.example/admin/centres",
                "file:///etc/passwd"
            })
    void no_path_leads_out_or_around(String path) throws IOException {
        var member = new SignedInFixture(sql).member().cookie();
        for (var cookie : List.of("", member)) {
            var answer = raw("GET " + path + " HTTP/1.1", "Host: localhost", "Cookie: " + cookie);
            assertThat(answer).startsWith("HTTP/1.1 ");
            assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("spring.", "root:", "certif.demo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE",
                "TRACK",
                "DEBUG",
                "PUT",
                "DELETE",
                "PATCH",
                "CONNECT",
                "PROPFIND",
                "MKCOL",
                "COPY",
                "MOVE",
                "X"
            })
    void no_method_does_more_than_get_and_post(String method) throws IOException {
        for (var path : List.of("/connexion", Assets.url("certif.css"), "/sessions/liste", "/")) {
            var answer =
                    raw(method + " " + path + " HTTP/1.1", "Host: localhost", "X-Secret: s3cr3t", "Content-Length: 0");
            assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotContain("s3cr3t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /admin/centres",
                "X-Rewrite-URL: /admin/centres",
                "X-Forwarded-Prefix: /admin",
                "X-Forwarded-Host: ailleurs.example",
                "Forwarded: host=ailleurs.example;proto=https",
                "X-Forwarded-For: 127.0.0.1",
                "Origin: https://ailleurs.example",
                "Range: bytes=0-18446744073709551615",
                "Accept-Language: ../../etc/passwd",
                "Cookie: certif=../../x; certif-langue=%0d%0aX-Intrus:oui; certif-centre=1 or 1=1"
            })
    void no_header_changes_what_is_asked_for(String header) throws IOException {
        var answer = raw("GET /sessions/liste HTTP/1.1", "Host: localhost", header);
        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("Location: /connexion?")
                .doesNotContain("ailleurs.example", "X-Intrus", "Access-Control-");
    }

    /** Every field that any controller reads, with each of these, by GET and by POST. */
    @TestFactory
    Stream<DynamicTest> nobody_is_led_elsewhere_and_no_header_is_written() {
        var member = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        var stranger = new Browser(port);
        member.get("/compte/nom");
        stranger.get("/connexion");
        return Route.all(mappings).stream()
                .filter(route -> !route.takesAFile() && !route.pattern().equals("/deconnexion"))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> (route.fields().isEmpty() ? ELSEWHERE.subList(0, 1) : ELSEWHERE).forEach(evil -> {
                            leadsNowhere(route, member, evil);
                            leadsNowhere(route, stranger, evil);
                        })));
    }

    private void leadsNowhere(Route route, Browser browser, String evil) {
        var fields = Stream.concat(route.fields().stream().map(Route.Field::name), Stream.of("retour", "next", "url"))
                .distinct()
                .flatMap(name -> Stream.of(name, evil))
                .toArray(String[]::new);
        var path = route.pattern().replaceAll("\\{\\w+}", "1");
        var page = route.changes() ? browser.submit(path, fields) : browser.get(path + "?" + Browser.query(fields));
        assertThat(page.status()).as(evil).isLessThan(500);
        assertThat(page.leadsTo()).as(evil).matches("|/|/[^/\\\\].*").doesNotContain("\r", "\n");
        assertThat(page.header("X-Intrus")).isEmpty();
        assertThat(page.text()).doesNotContain("<script>alert(1)");
        var refresh = page.header("Refresh");
        assertThat(refresh).isEmpty();
    }

    /** Of each page that has no form to fill in first. */
    @TestFactory
    Stream<DynamicTest> every_page_says_how_it_is_to_be_treated_and_nothing_of_who_serves_it() {
        var people = new SignedInFixture(sql);
        var cookie = people.centreAdmin(people.centre("Centre de Testix")).cookie();
        return Route.all(mappings).stream()
                .filter(route -> !route.changes())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var page =
                            new Browser(port).with(cookie).get(route.pattern().replaceAll("\\{\\w+}", "1"));
                    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
                    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(page.header("Referrer-Policy")).isNotEmpty();
                    if (page.status() == 200 && page.header("Content-Type").startsWith("text/html")) {
                        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
                    }
                    for (var absent : List.of("Server", "X-Powered-By", "Via", "Access-Control-Allow-Origin")) {
                        assertThat(page.header(absent)).as(absent).isEmpty();
                    }
                    assertThat(page.all("Set-Cookie"))
                            .allSatisfy(cookies -> assertThat(cookies)
                                    .containsIgnoringCase("HttpOnly")
                                    .containsIgnoringCase("SameSite="));
                    tellsNothing(route.toString(), page);
                }));
    }

    private static void tellsNothing(String where, Browser.Page page) {
        if (page.status() >= 400) {
            assertThat(page.text().toLowerCase(Locale.ROOT)).as(where).doesNotContain(TELLTALES);
        }
        assertThat(page.header("Server")).isEmpty();
    }

    private String raw(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
