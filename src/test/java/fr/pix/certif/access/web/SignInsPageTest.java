package fr.pix.certif.access.web;

import static fr.pix.certif.access.SignedInFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person sees and ends his own sign-ins, and nobody else's. */
@CertifTest
class SignInsPageTest {

    private static final String PAGE = "/compte/connexions";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
    }

    @Test
    void the_browsers_are_listed_and_the_one_at_hand_is_marked() {
        var person = people.member();
        people.signIn(person.account());
        var page = new Browser(port).with(person.cookie()).get(PAGE).text();
        assertThat(page.split("Firefox, Linux</", -1)).hasSizeGreaterThan(2);
        assertThat(page).containsOnlyOnce("Ce navigateur").contains("name=\"connexion\"");
    }

    @Test
    void one_is_ended() {
        var person = people.member();
        var lost = people.signIn(person.account());
        var browser = new Browser(port).with(person.cookie());
        browser.get(PAGE);
        assertThat(browser.submit(PAGE + "/fin", "connexion", lost.hash().hex(), "currentPassword", PASSWORD)
                        .leadsTo())
                .isEqualTo(PAGE);
        assertThat(isIn("certif=" + lost.text())).isFalse();
        assertThat(isIn(person.cookie())).isTrue();
    }

    @Test
    void all_the_others_are_ended() {
        var person = people.member();
        var lost = people.signIn(person.account());
        var browser = new Browser(port).with(person.cookie());
        browser.get(PAGE);
        browser.submit(PAGE + "/autres", "currentPassword", PASSWORD);
        assertThat(isIn("certif=" + lost.text())).isFalse();
        assertThat(isIn(person.cookie())).isTrue();
    }

    @Test
    void without_the_password_the_page_says_so_and_both_stay() {
        var person = people.member();
        var other = people.signIn(person.account());
        var browser = new Browser(port).with(person.cookie());
        browser.get(PAGE);
        var refused = browser.submit(PAGE + "/fin", "connexion", other.hash().hex());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce n’est pas votre mot de passe actuel.", "name=\"connexion\"");
        assertThat(isIn("certif=" + other.text())).isTrue();
    }

    @Test
    void somebody_else_s_stays() {
        var person = people.member();
        var stranger = new Browser(port).with(people.member().cookie());
        assertThat(stranger.get(PAGE).text())
                .doesNotContain(person.token().hash().hex());
        stranger.submit(PAGE + "/fin", "connexion", person.token().hash().hex(), "currentPassword", PASSWORD);
        stranger.submit(PAGE + "/autres", "currentPassword", PASSWORD);
        assertThat(isIn(person.cookie())).isTrue();
    }

    private boolean isIn(String cookie) {
        return new Browser(port).with(cookie).get("/sessions/liste").status() == 200;
    }
}
