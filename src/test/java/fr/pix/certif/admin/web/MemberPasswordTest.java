package fr.pix.certif.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no mail leaves, an administrator hands a link to a member who forgot his password: for a reason, and it is told. */
@CertifTest
class MemberPasswordTest {

    private static final String WHY = "Mot de passe oublié, rappelée au lycée";
    private static final String CHOSEN = "Quatre-Loutres-Brunes-57";
    private static final Pattern LINK = Pattern.compile("/mot-de-passe/[\\w-]{43}");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SupportCall call;
    private SignedInFixture people;
    private CentreId centre;
    private Person member;
    private Person pix;
    private String page;
    private Browser browser;

    @BeforeEach
    void open() {
        call = new SupportCall(sql, port, "lien");
        people = call.people;
        centre = call.centre;
        member = call.member;
        pix = call.pix;
        browser = call.browser;
        page = call.page(member);
    }

    @Test
    void the_link_is_shown_once_for_a_reason_lets_its_reader_in_and_the_centre_is_told() {
        call.look();
        assertThat(browser.get("/admin/centres/" + centre).text()).contains("href=\"" + page + "\"");
        assertThat(browser.get(page).text()).contains("lui remettre un lien", "valable 24\u00A0heures");

        var refused = browser.submit(page, "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites pourquoi").doesNotContainPattern(LINK);
        assertThat(events(0, "account:" + member.account())).isZero();

        var link = drawn(page);
        assertThat(browser.get(page).text()).doesNotContain(link);
        assertThat(new Browser(port).with(member.cookie()).get("/compte").status())
                .as("nothing is ended before the link is used")
                .isEqualTo(200);

        var her = new Browser(port);
        her.get(link);
        assertThat(her.get("/mot-de-passe").text()).contains(member.email());
        assertThat(her.submit("/mot-de-passe", "password", CHOSEN, "passwordAgain", CHOSEN)
                        .leadsTo())
                .startsWith("/connexion");
        her.get("/connexion");
        assertThat(her.submit("/connexion", "email", member.email(), "password", CHOSEN)
                        .leadsTo())
                .isEqualTo("/");

        assertThat(events(0, "account:" + member.account())).isOne();
        assertThat(events(centre.value(), "centre:" + centre)).isOne();
        var colleague = people.member(centre);
        assertThat(new Browser(port)
                        .with(colleague.cookie())
                        .get("/centre/historique")
                        .text())
                .contains("Lien pour choisir un mot de passe remis pour un membre le", "Anne-Cécile Bichon", WHY);
    }

    @Test
    void the_newest_link_is_the_only_one() {
        call.look();
        browser.get(page);
        var first = drawn(page);
        browser.get(page);
        var second = drawn(page);
        assertThat(opened(first)).contains("Ce lien n’est plus valable");
        assertThat(opened(second)).contains("name=\"password\"");
    }

    @Test
    void who_he_is_is_told_to_who_said_why_he_looks() {
        assertThat(browser.get(page).leadsTo()).isEqualTo("/admin/centres/" + centre + "#members");
    }

    @Test
    void who_comes_in_by_a_provider_has_no_password_to_choose() {
        people.join(people.boundWithoutPassword(), centre, "MEMBER");
        call.look();
        assertThat(browser.get("/admin/centres/" + centre).text())
                .contains("Aucun\u00a0: fournisseur d’identité")
                .doesNotContain("Pas encore choisi");
        sql.sql("update account set password_hash = null where id = ?")
                .param(member.account().value())
                .update();
        assertThat(browser.get("/admin/centres/" + centre).text()).containsOnlyOnce("Pas encore choisi");
    }

    @Test
    void nobody_hands_a_link_to_himself() {
        people.join(pix, centre, "ADMIN");
        call.look();
        var own = call.page(pix);
        assertThat(browser.get("/admin/centres/" + centre).text())
                .contains(page)
                .doesNotContain(own);
        assertThat(browser.get(own).status()).isEqualTo(403);
        browser.get("/admin/centres/" + centre);
        var refused = browser.submit(own, "reason", WHY);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("On ne se remet pas de lien à soi-même");
        assertThat(links(pix)).isZero();
    }

    @Test
    void whoever_is_no_member_of_the_centre_is_not_found_there() {
        var stranger = people.member();
        call.look();
        assertThat(browser.get(call.page(stranger)).status()).isEqualTo(404);
        assertThat(browser.submit(call.page(stranger), "reason", WHY).status()).isEqualTo(404);
        assertThat(links(stranger)).isZero();
    }

    private String drawn(String from) {
        var link = LINK.matcher(browser.submit(from, "reason", WHY).text());
        assertThat(link.find()).as("a link is shown").isTrue();
        return link.group();
    }

    private String opened(String link) {
        var reader = new Browser(port);
        reader.get(link);
        return reader.get("/mot-de-passe").text();
    }

    private long links(Person whose) {
        return sql.sql("select count(*) from account_link where account_id = ?")
                .param(whose.account().value())
                .query(Long.class)
                .single();
    }

    private long events(long trail, String subject) {
        return call.events(trail, subject, "PASSWORD_LINK_DRAWN");
    }
}
