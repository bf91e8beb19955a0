package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logs tell what happened to which account, and never who that is. */
@CertifTest
@ExtendWith(OutputCaptureExtension.class)
class SignInLogTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void a_sign_in_leaves_no_name_e_mail_password_or_token_in_the_log(CapturedOutput log) {
        var person = new SignedInFixture(sql).member();
        var browser = new Browser(port);
        browser.get("/connexion");
        browser.submit("/connexion", "email", person.email(), "password", "Un-Mauvais-Secret");
        browser.submit("/connexion", "email", person.email() + "\0", "password", "Un-Mauvais-Secret");
        browser.submit("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD);
        var token = browser.cookie("certif");
        browser.get("/compte/connexions");
        browser.submit("/compte/connexions/fin", "connexion", "not a hash " + person.email());
        browser.submit("/deconnexion");
        assertThat(log)
                .contains("a sign-in from 127.0.0.1 failed")
                .contains("account " + person.account() + " signed in")
                .doesNotContain(person.email())
                .doesNotContain("Bichon")
                .doesNotContain("Secret")
                .doesNotContain("Lilas")
                .doesNotContain(token)
                .doesNotContain(browser.cookie("certif-navigateur"));
    }
}
