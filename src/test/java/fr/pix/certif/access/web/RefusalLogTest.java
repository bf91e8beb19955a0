package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.platform.web.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tries what he may not is in the log, by his account's number, and nothing of what he typed is. */
@CertifTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Person person;
    private Browser browser;

    @BeforeEach
    void open() {
        person = new SignedInFixture(sql).member();
        browser = new Browser(port).with(person.cookie());
    }

    @Test
    void a_session_of_another_centre_is_told_with_its_number_and_the_account(CapturedOutput log) {
        browser.get("/sessions/999999999/modification");
        assertThat(log)
                .contains("refused sessions.session_not_found to account " + person.account()
                        + ": GET /sessions/999999999/modification");
    }

    @Test
    void so_are_pix_s_pages_and_what_an_administrator_of_the_centre_alone_may(CapturedOutput log) {
        browser.get("/admin/centres");
        browser.get("/equipe/invitation");
        assertThat(log)
                .contains("refused platform.page_not_found to account " + person.account() + ": GET /admin/centres")
                .contains("refused centres.admin_only to account " + person.account() + ": GET /equipe/invitation");
    }

    /** Found by FuzzTest: a method is whatever its sender calls it. */
    @Test
    void what_is_no_method_is_not_told(CapturedOutput log) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/compte"))
                                .method("ZOE-DURAND", BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(log)
                .contains("refused platform.malformed_request to nobody signed in: … /compte")
                .doesNotContain("ZOE-DURAND");
    }

    @Test
    void so_is_a_form_that_is_not_this_browser_s(CapturedOutput log) {
        browser.post("/deconnexion", "_csrf", "guessed-by-somebody");
        assertThat(log)
                .contains("refused platform.form_expired to account " + person.account() + ": POST /deconnexion")
                .doesNotContain("guessed-by-somebody");
    }

    @Test
    void an_address_in_disguise_is_refused_and_told_without_what_it_holds(CapturedOutput log) {
        for (var path : new String[] {
            "/sessions/liste;jsessionid=Zoe.Durand",
            "/assets/%2e%2e/application.properties",
            "/assets//certif.css",
            "/a%00b"
        }) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(400);
        }
        assertThat(log)
                .contains("refused platform.malformed_request to account " + person.account() + ": GET /sessions/…")
                .contains("GET /assets/…/…")
                .contains("refused platform.unreadable_request to nobody signed in: GET /…")
                .doesNotContain("Durand")
                .doesNotContain("application.properties");
    }
}
