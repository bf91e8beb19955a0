package fr.pix.certif.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TownsControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
    }

    @Test
    void a_postal_code_has_its_towns() {
        assertThat(browser.get("/lieux/communes?code-postal=33520").text())
                .isEqualTo(
                        "[{\"name\":\"Bruges\",\"inseeCode\":\"33075\",\"postalCodes\":[\"33520\"],\"present\":true}]");
    }

    @Test
    void a_name_that_is_being_typed_has_its_towns() {
        assertThat(browser.get("/lieux/communes?nom=St+Etienne+du+Gr%C3%A8s").text())
                .contains("\"Saint-Étienne-du-Grès\"");
    }

    @Test
    void both_are_the_towns_of_the_code_that_bear_the_name() {
        assertThat(browser.get("/lieux/communes?code-postal=42100&nom=st+eti").text())
                .contains("Saint-Étienne")
                .doesNotContain("Rochetaillée");
    }

    /** Found by FuzzTest: the database takes no such character, and it was a fault. */
    @Test
    void what_no_database_can_hold_is_looked_for_without_it() {
        assertThat(browser.get("/lieux/communes?code-postal=335%0020").text()).contains("Bruges");
        assertThat(browser.get("/lieux/communes?nom=%00").text()).isEqualTo("[]");
    }

    @Test
    void nothing_asked_is_nothing_found() {
        assertThat(browser.get("/lieux/communes").text()).isEqualTo("[]");
    }
}
