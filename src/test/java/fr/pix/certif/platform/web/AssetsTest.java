package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class AssetsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"certif.css", "fonts/atkinson-hyperlegible-next.woff2"})
    void browsers_keep_for_ever_what_their_address_has_the_print_of(String name) {
        assertThat(new Browser(port).get(Assets.url(name)).header("Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certif.css", "fonts/atkinson-hyperlegible-next.woff2"})
    void the_page_of_another_version_gets_them_too_and_keeps_none(String name) {
        var answer = new Browser(port).get("/assets/0123456789ab/" + name);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text())
                .isEqualTo(new Browser(port).get(Assets.url(name)).text());
    }

    /** Found by an hour of fuzzing. */
    @ParameterizedTest
    @ValueSource(strings = {"/none", "/assets/none", "/actuator/none", "/sessions/none"})
    void where_nothing_is_that_is_said_whatever_the_headers(String path) {
        var people = new SignedInFixture(sql);
        var member = people.member(people.centre("Centre A"));
        assertThat(new Browser(port)
                        .with(member.cookie())
                        .saying("Content-Type", "*/*")
                        .get(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void they_have_no_address_without_a_print() {
        for (var path :
                new String[] {"/assets/certif.css", "/assets/", "/assets/0123456789ab/", "/assets/fonts/OFL.txt"}) {
            assertThat(new Browser(port).get(path).status()).as(path).isEqualTo(404);
        }
    }
}
