package fr.pix.certif.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator helps a member who lost his phone and his recovery codes: for a reason, and everybody is told. */
@CertifTest
class MemberSecondFactorTest {

    private static final String WHY = "Téléphone perdu, rappelée au lycée";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private SecondFactorLookup secondFactors;

    private SupportCall call;
    private SignedInFixture people;
    private CentreId centre;
    private Person member;
    private Person pix;
    private String page;
    private Browser browser;

    @BeforeEach
    void open() {
        call = new SupportCall(sql, port, "second-facteur");
        people = call.people;
        centre = call.centre;
        member = call.member;
        pix = call.pix;
        browser = call.browser;
        page = call.page(member);
        people.secondFactor(member.account());
        people.gaveCode(member.token());
    }

    @Test
    void it_is_removed_for_a_reason_and_the_person_her_centres_and_pix_are_told() {
        var other = people.centre("Lycée des Lilas");
        people.join(member, other, "MEMBER");
        call.look();
        assertThat(browser.get("/admin/centres/" + centre).text()).contains("href=\"" + page + "\"");
        assertThat(browser.get(page).text()).contains("retirer son second facteur", member.email());

        var refused = browser.submit(page, "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites pourquoi");
        assertThat(secondFactors.of(member.account())).isPresent();

        var done = browser.submit(page, "reason", WHY).leadsTo();
        assertThat(done).isEqualTo("/admin/centres/" + centre + "?second-facteur=1#members");
        assertThat(browser.get(done.replace("#members", "")).text())
                .contains("Le second facteur est retiré")
                .doesNotContain(page);
        assertThat(secondFactors.of(member.account())).isEmpty();
        assertThat(new Browser(port).with(member.cookie()).get("/compte").leadsTo())
                .as("whoever has the phone is signed out")
                .startsWith("/connexion");
        assertThat(mails()).isOne();
        assertThat(events(0, "account:" + member.account())).isOne();
        assertThat(events(centre.value(), "centre:" + centre)).isOne();
        assertThat(events(other.value(), "centre:" + other)).isOne();
        var colleague = people.member(centre);
        assertThat(new Browser(port)
                        .with(colleague.cookie())
                        .get("/centre/historique")
                        .text())
                .contains("Second facteur d’un membre retiré le", "Membre", "Anne-Cécile Bichon", WHY);
    }

    @Test
    void twice_is_once() {
        call.look();
        browser.get(page);
        browser.submit(page, "reason", WHY);
        assertThat(browser.submit(page, "reason", WHY).leadsTo()).isEqualTo("/admin/centres/" + centre + "#members");
        assertThat(mails()).isOne();
        assertThat(events(0, "account:" + member.account())).isOne();
        assertThat(browser.get(page).leadsTo()).isEqualTo("/admin/centres/" + centre + "#members");
    }

    @Test
    void who_he_is_is_told_to_who_said_why_he_looks_and_nothing_is_removed_before() {
        assertThat(browser.get(page).leadsTo()).isEqualTo("/admin/centres/" + centre + "#members");
        browser.get("/admin/centres/" + centre);
        assertThat(browser.submit(page, "reason", "").leadsTo()).isEqualTo("/admin/centres/" + centre + "#members");
        assertThat(secondFactors.of(member.account())).isPresent();
    }

    @Test
    void nobody_removes_his_own_there() {
        people.join(pix, centre, "ADMIN");
        call.look();
        var own = call.page(pix);
        assertThat(browser.get("/admin/centres/" + centre).text())
                .contains(page)
                .doesNotContain(own);
        var shown = browser.get(own);
        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.text()).contains("On ne retire pas ici son propre second facteur");
        browser.get("/admin/centres/" + centre);
        assertThat(browser.submit(own, "reason", WHY).status()).isEqualTo(403);
        assertThat(secondFactors.of(pix.account())).isPresent();
    }

    @Test
    void whoever_is_no_member_of_the_centre_is_not_found_there() {
        var stranger = people.member();
        people.secondFactor(stranger.account());
        call.look();
        assertThat(browser.get(call.page(stranger)).status()).isEqualTo(404);
        assertThat(browser.submit(call.page(stranger), "reason", WHY).status()).isEqualTo(404);
        assertThat(secondFactors.of(stranger.account())).isPresent();
    }

    @Test
    void a_member_of_a_suspended_centre_is_helped_and_the_centre_is_told() {
        sql.sql("update centre set suspended_at = now() where id = ?")
                .param(centre.value())
                .update();
        call.look();
        browser.get(page);
        browser.submit(page, "reason", WHY);
        assertThat(secondFactors.of(member.account())).isEmpty();
        assertThat(events(centre.value(), "centre:" + centre)).isOne();
    }

    private long mails() {
        return sql.sql("select count(*) from mail where recipient = ? and kind = 'second_factor_removed'")
                .param(member.email())
                .query(Long.class)
                .single();
    }

    private long events(long trail, String subject) {
        return call.events(trail, subject, "SECOND_FACTOR_REMOVED");
    }
}
