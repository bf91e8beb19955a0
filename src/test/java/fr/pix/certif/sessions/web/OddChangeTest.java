package fr.pix.certif.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.Browser.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change whose hidden version is none that a form was shown with: answered, never an error of ours. */
@CertifTest
class OddChangeTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String session;

    @BeforeEach
    void open() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/creation");
        session = send(
                        "/sessions/creation",
                        "B304",
                        "formKey",
                        UUID.randomUUID().toString())
                .leadsTo()
                .replaceAll("[?].*", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4711, Integer.MAX_VALUE, 0, -1, Integer.MIN_VALUE})
    void a_version_that_never_was_is_asked_about_and_saves_nothing(int version) {
        var page = send(session + "/modification", "B305", "version", Integer.toString(version));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("value=\"B305\"", "B304");
        assertThat(browser.get(session).text()).contains("B304").doesNotContain("B305");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deux", "2147483648", "1.5"})
    void what_is_no_version_is_refused(String version) {
        assertThat(send(session + "/modification", "B305", "version", version).status())
                .isEqualTo(400);
    }

    @Test
    void a_number_too_long_to_be_one_is_not_found() {
        for (var path : new String[] {"", "/modification", "/pv.ods", "/pv.pdf", "/kit-surveillant.pdf"}) {
            assertThat(browser.get("/sessions/" + "9".repeat(40) + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private Page send(String path, String room, String name, String value) {
        return browser.submit(
                path,
                name,
                value,
                "site",
                "CNAM Paris",
                "room",
                room,
                "date",
                "19/04/2049",
                "time",
                "13:30",
                "invigilators",
                "Anne-Cécile Bichon",
                "observations",
                "");
    }
}
