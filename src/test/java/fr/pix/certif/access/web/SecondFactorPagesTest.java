package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.access.Totp;
import fr.pix.certif.platform.web.Browser;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two steps over HTTP: what the browser is given, what waits meanwhile, and what the logs and the file say. */
@CertifTest
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private Person person;
    private String secret;
    private Browser browser;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        person = people.member();
        secret = people.secondFactor(person.account());
        people.gaveCode(person.token());
        browser = new Browser(port);
    }

    @Test
    void half_way_is_no_sign_in_and_is_worth_nothing_in_another_browser(CapturedOutput log) {
        browser.get("/connexion");
        var half = browser.submit(
                "/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD, "retour", "/compte");
        assertThat(half.leadsTo()).isEqualTo("/connexion/code?retour=%2Fcompte");
        assertThat(half.all("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("certif-etape=")
                        && cookie.contains("Max-Age=300")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.cookie("certif")).isEmpty();
        assertThat(browser.get("/compte").leadsTo()).startsWith("/connexion?");
        var thief = new Browser(port).with("certif-etape=" + browser.cookie("certif-etape"));
        assertThat(thief.get("/connexion/code").leadsTo()).isEqualTo("/connexion");
        var page = browser.get(half.leadsTo());
        assertThat(page.text()).contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
        var in = browser.submit(half.leadsTo(), "secretCode", Totp.now(secret));
        assertThat(in.leadsTo()).isEqualTo("/compte");
        assertThat(browser.cookie("certif-etape")).isEmpty();
        assertThat(browser.get("/compte").status()).isEqualTo(200);
        assertThat(log)
                .contains("account " + person.account() + " signed in with a code")
                .doesNotContain(person.email())
                .doesNotContain(secret)
                .doesNotContain(browser.cookie("certif"));
    }

    @Test
    void what_was_typed_into_a_form_survives_both_steps() {
        browser.with(person.cookie()).get("/compte/nom");
        var elsewhere = new Browser(port).with(person.cookie());
        elsewhere.get("/compte");
        elsewhere.submit("/deconnexion");
        var carried = browser.submit("/compte/nom", "firstName", "Zoé", "lastName", "Le Goff");
        assertThat(carried.text()).contains("name=\"saisie.firstName\" value=\"Zoé\"");
        var half = browser.submit(
                "/connexion",
                "email",
                person.email(),
                "password",
                SignedInFixture.PASSWORD,
                "retour",
                "/compte/nom",
                "saisie.firstName",
                "Zoé",
                "saisie.lastName",
                "Le Goff");
        browser.get(half.leadsTo());
        var in = browser.submit(half.leadsTo(), "secretCode", Totp.now(secret));
        assertThat(in.leadsTo()).startsWith("/compte/nom?saisie=");
        assertThat(browser.get(in.leadsTo()).text()).contains("value=\"Zoé\"", "value=\"Le Goff\"");
    }

    @Test
    void a_form_that_lost_what_it_is_bound_to_is_shown_again_and_keeps_where_it_leads() {
        browser.get("/connexion");
        var half = browser.submit(
                "/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD, "retour", "/compte");
        assertThat(browser.post(half.leadsTo(), "_csrf", "stale", "secretCode", Totp.now(secret))
                        .leadsTo())
                .isEqualTo(half.leadsTo());
        assertThat(browser.get(half.leadsTo()).status()).isEqualTo(200);
    }

    @Test
    void a_code_that_is_just_over_is_refused_with_what_to_do() {
        browser.get("/connexion");
        var half = browser.submit("/connexion", "email", person.email(), "password", SignedInFixture.PASSWORD);
        browser.get(half.leadsTo());
        var refused = browser.submit(half.leadsTo(), "secretCode", Totp.justOver(secret));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("saisissez celui que votre application affiche maintenant");
        assertThat(browser.cookie("certif")).isEmpty();
        browser.with(person.cookie()).get("/compte/second-facteur/codes");
        assertThat(browser.submit("/compte/second-facteur/codes", "secretCode", Totp.justOver(secret))
                        .text())
                .contains("Ce code vient d’expirer");
        person = people.member();
        var setUp = new Browser(port).with(person.cookie());
        var offered = setUp.get("/compte/second-facteur").text().replaceAll("(?s).*id=\"secret\">([^<]+)<.*", "$1");
        assertThat(setUp.submit(
                                "/compte/second-facteur",
                                "currentPassword",
                                SignedInFixture.PASSWORD,
                                "secretCode",
                                Totp.justOver(offered.replace(" ", "")))
                        .text())
                .contains("Ce code vient d’expirer");
    }

    @Test
    void who_has_no_password_is_asked_for_none_and_told_to_come_anew_once_he_came_too_long_ago() {
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        sql.sql("update sign_in set created_at = created_at - interval '11 minutes' where account_id = ?")
                .param(person.account().value())
                .update();
        browser.with(person.cookie());
        var off = "/compte/second-facteur/arret";
        assertThat(browser.get(off).text()).contains("name=\"secretCode\"").doesNotContain("currentPassword");
        var refused = browser.submit(off, "secretCode", Totp.now(secret));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("déconnectez-vous puis reconnectez-vous");
        var anew = people.signIn(person.account());
        people.gaveCode(anew);
        browser.with("certif=" + anew.text());
        browser.get(off);
        assertThat(browser.submit(off, "secretCode", Totp.now(secret)).leadsTo())
                .isEqualTo("/compte?fait=second-factor-off");
    }

    @Test
    void a_sign_in_without_a_code_reaches_none_of_pix_s_pages_even_if_the_account_has_a_second_factor() {
        var administrator = people.administratorWithoutCode();
        people.secondFactor(administrator.account());
        var half = new Browser(port).with(administrator.cookie());
        assertThat(half.get("/admin/centres").leadsTo()).isEqualTo("/connexion?retour=%2Fadmin%2Fcentres");
        assertThat(half.get("/compte/second-facteur").leadsTo())
                .isEqualTo("/connexion?retour=%2Fcompte%2Fsecond-facteur");
    }

    @Test
    void a_person_takes_his_own_data_away_and_nobody_else_s() {
        var centre = people.centre("Centre de Testix");
        var owner = people.member(centre);
        var colleague = people.member(centre);
        browser.with(owner.cookie()).get("/sessions/creation");
        browser.submit(
                "/sessions/creation",
                "formKey",
                UUID.randomUUID().toString(),
                "site",
                "CNAM Paris",
                "room",
                "B304",
                "date",
                "19/04/2099",
                "time",
                "13:30",
                "invigilators",
                "Yanis Le Goff",
                "observations",
                "");
        var file = browser.get("/compte/donnees.json");
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"mes-donnees-pix-certif.json\"");
        var json = JsonMapper.shared().readTree(file.text());
        assertThat(json.at("/compte/0/e_mail").asString()).isEqualTo(owner.email());
        assertThat(json.at("/centres/0/nom").asString()).isEqualTo("Centre de Testix");
        assertThat(json.at("/connexions/0/navigateur").asString()).isEqualTo("Firefox, Linux");
        assertThat(json.at("/conditions_acceptees/0/version").asString()).isNotEmpty();
        assertThat(json.at("/actions/0/operation").asString()).isEqualTo("SESSION_CREATED");
        assertThat(file.text())
                .doesNotContain(colleague.email(), "Yanis", owner.token().text());
    }
}
