package fr.pix.certif.centres.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who acts for several centres says for which one in each address; who acts for one never notices. */
@CertifTest
class SeveralCentresTest {

    /** Where a page leads or sends a form to: its own addresses, not files. */
    private static final Pattern LEADS = Pattern.compile("(?:href|action|formaction)=\"(/[^\"#]*)");

    /** What belongs to no centre: files, the texts for everybody, the language, signing out. */
    private static final Pattern OF_NO_CENTRE = Pattern.compile(
            "/(assets|webjars|langue)/.*|/(mentions-legales|donnees-personnelles|accessibilite|conditions-d-utilisation|etat|deconnexion)");

    private static final int MANY_PAGES = 15;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberLookup members;

    private SignedInFixture people;
    private CentreId first;
    private CentreId second;
    private Person person;
    private Browser browser;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        first = people.centre("Centre de Testix");
        second = people.centre("Centre d’Iris");
        person = people.centreAdmin(first);
        people.join(person, second, "ADMIN");
        browser = new Browser(port).with(person.cookie());
    }

    @Test
    void a_plain_address_leads_to_the_oldest_centre_and_then_to_the_one_used_last_in_this_browser() {
        assertThat(browser.get("/sessions/liste?q=a%20b").leadsTo()).isEqualTo(at(first, "/sessions/liste?q=a%20b"));
        assertThat(browser.get(at(second, "/sessions/liste")).text()).contains("Centre d’Iris");
        assertThat(browser.get("/sessions/liste").leadsTo()).isEqualTo(at(second, "/sessions/liste"));
        assertThat(new Browser(port)
                        .with(person.cookie())
                        .get("/sessions/liste")
                        .leadsTo())
                .isEqualTo(at(first, "/sessions/liste"));
    }

    @Test
    void a_plain_address_of_a_session_leads_to_the_centre_that_has_it() {
        var session = create(second);
        browser.get(at(first, "/sessions/liste"));
        assertThat(browser.get("/sessions/" + session).leadsTo()).isEqualTo(at(second, "/sessions/" + session));
        assertThat(browser.get(at(first, "/sessions/" + session)).status()).isEqualTo(404);
        assertThat(browser.get(at(second, "/sessions/" + session)).status()).isEqualTo(200);
        assertThat(browser.get(at(second, "/sessions/" + session + "/pv.ods")).status())
                .isEqualTo(200);
    }

    @Test
    void somebody_else_s_centre_does_not_exist_and_one_that_was_his_says_so() {
        var foreign = people.centre("Autre centre");
        assertThat(browser.get(at(foreign, "/sessions/liste")).status()).isEqualTo(404);
        assertThat(browser.get(at(foreign, "/")).leadsTo()).isEqualTo("/");
        assertThat(browser.get("/c/0/sessions/liste").status()).isEqualTo(404);
        sql.sql("update membership set disabled_at = now() where account_id = ? and centre_id = ?")
                .params(person.account().value(), first.value())
                .update();
        members.forget(person.account());
        var removed = browser.get(at(first, "/sessions/liste"));
        assertThat(removed.status()).isEqualTo(403);
        assertThat(removed.text()).contains("Vous n’avez plus accès à ce centre");
    }

    @Test
    void only_pages_of_a_centre_have_its_address() {
        for (var path : List.of(
                "/connexion", "/admin", "/admin/centres", "/actuator/health", "/assets/certif.css", "/langue/en")) {
            assertThat(browser.get(at(first, path)).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/sessions/../admin", "/../admin", "//admin", "/sessions;x/../../admin/centres")) {
            assertThat(browser.get(at(first, path)).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void redirects_stay_with_the_centre() {
        assertThat(browser.get(at(second, "/")).leadsTo()).isEqualTo(at(second, "/sessions/liste"));
        assertThat(create(second)).isPositive();
    }

    @Test
    void a_plain_form_about_a_session_goes_to_its_centre_and_any_other_is_shown_again() {
        var session = create(second);
        browser.get(at(first, "/sessions/creation"));
        var sent = browser.submit("/sessions/" + session + "/modification", "version", "1");
        assertThat(sent.status()).isEqualTo(307);
        assertThat(sent.leadsTo()).isEqualTo(at(second, "/sessions/" + session + "/modification"));
        var kept = browser.submit(
                "/sessions/creation", "formKey", UUID.randomUUID().toString(), "site", "Site 7");
        assertThat(kept.leadsTo()).startsWith(at(first, "/sessions/creation?saisie="));
        assertThat(browser.get(kept.leadsTo()).text()).contains("value=\"Site 7\"");
        assertThat(count(first) + count(second)).isEqualTo(1);
    }

    @Test
    void a_form_whose_sign_in_is_over_comes_back_in_its_centre() {
        browser.get(at(second, "/sessions/creation"));
        var lost = browser.with("certif=none")
                .submit(
                        at(second, "/sessions/creation"),
                        "formKey",
                        UUID.randomUUID().toString(),
                        "site",
                        "Site 7");
        assertThat(lost.text()).contains("name=\"retour\" value=\"" + at(second, "/sessions/creation") + "\"");
        var back = browser.submit(
                "/connexion",
                "email",
                person.email(),
                "password",
                SignedInFixture.PASSWORD,
                "retour",
                at(second, "/sessions/creation"),
                "saisie.site",
                "Site 7");
        assertThat(back.leadsTo()).startsWith(at(second, "/sessions/creation?saisie="));
        assertThat(browser.get(back.leadsTo()).text()).contains("value=\"Site 7\"");
    }

    @Test
    void no_page_of_a_centre_loses_it() {
        create(second);
        sql.sql("""
                        insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
                        values (?, 'zoe@example.net', 'MEMBER', sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), ?,
                                now(), now() + interval '7 days')
                        """).params(second.value(), person.account().value()).update();
        people.member(second);
        var seen = new LinkedHashSet<String>();
        var lost = new TreeSet<String>();
        var toSee = new ArrayDeque<>(List.of(at(second, "/"), at(second, "/sessions/1")));
        while (!toSee.isEmpty()) {
            var path = toSee.poll();
            if (!seen.add(path.replaceAll("[?].*", ""))) {
                continue;
            }
            var page = browser.get(path);
            var found = LEADS.matcher(page.leadsTo().isEmpty() ? page.text() : "href=\"" + page.leadsTo() + "\"");
            while (found.find()) {
                var to = found.group(1).replace("&amp;", "&");
                if (to.startsWith(at(second, "/"))) {
                    toSee.add(to);
                } else if (!OF_NO_CENTRE.matcher(to).matches() && !to.startsWith(at(first, "/"))) {
                    lost.add(path + " leads to " + to);
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(seen).hasSizeGreaterThan(MANY_PAGES);
    }

    @Test
    void who_acts_for_one_centre_has_plain_addresses_and_nothing_to_choose() {
        var single = new Browser(port).with(people.member(first).cookie()).get("/sessions/liste");
        assertThat(single.status()).isEqualTo(200);
        assertThat(single.text()).doesNotContain("/c/").doesNotContain("class=\"menu\"");
    }

    @Test
    void ten_centres_are_a_menu_and_more_are_searched() {
        assertThat(browser.get(at(first, "/sessions/liste")).text())
                .contains("<details class=\"menu\">")
                .contains("href=\"" + at(second, "/") + "\"");
        var many = people.centreAdmin(first);
        for (var i = 1; i <= 11; i++) {
            people.join(many, people.centre("Lycée " + i), "MEMBER");
        }
        var other = new Browser(port).with(many.cookie());
        assertThat(other.get(at(first, "/sessions/liste")).text())
                .doesNotContain("<details class=\"menu\">")
                .contains("href=\"" + at(first, "/centres") + "\"");
        assertThat(other.get(at(first, "/centres?q=LYCEE%2011")).text())
                .contains("Lycée 11")
                .doesNotContain("Lycée 10");
    }

    private long create(CentreId centre) {
        browser.get(at(centre, "/sessions/creation"));
        var created = browser.submit(
                at(centre, "/sessions/creation"),
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
                "Anne-Cécile Bichon",
                "observations",
                "");
        assertThat(created.leadsTo()).startsWith(at(centre, "/sessions/"));
        return Long.parseLong(created.leadsTo().replaceAll(".*/|[?].*", ""));
    }

    private long count(CentreId centre) {
        return sql.sql("select count(*) from session where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
    }

    private static String at(CentreId centre, String path) {
        return "/c/" + centre + path;
    }
}
