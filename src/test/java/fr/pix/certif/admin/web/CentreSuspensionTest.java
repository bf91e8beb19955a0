package fr.pix.certif.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre is suspended and opened again by Pix's administrators, who say why; how soon, {@code RemovedEverywhereTest} tells. */
@CertifTest
class CentreSuspensionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private CentreId centre;
    private Browser administrator;

    @BeforeEach
    void openCentre() {
        people = new SignedInFixture(sql);
        centre = people.centre("Centre " + UUID.randomUUID());
        administrator = new Browser(port).with(people.administrator().cookie());
    }

    @Test
    void whoever_signs_in_is_told_so_after_the_right_password_only() {
        act("suspension", "Convention résiliée");
        var member = people.member(centre);
        assertThat(signIn(member, "Trois-Girafes-Lilas-43").text()).doesNotContain("suspendu");
        assertThat(signIn(member, SignedInFixture.PASSWORD).text())
                .contains("Votre centre est suspendu. Pix a fermé l’accès à son espace");
    }

    @Test
    void a_member_of_two_centres_goes_on_with_the_other_one() {
        act("suspension", "Convention résiliée");
        var member = people.member(centre);
        var other = people.centre("Lycée des Iris");
        sql.sql("insert into membership (centre_id, account_id, role, created_at) values (?, ?, 'MEMBER', now())")
                .params(other.value(), member.account().value())
                .update();
        assertThat(new Browser(port)
                        .with(member.cookie())
                        .get("/sessions/liste")
                        .text())
                .contains("Lycée des Iris");
    }

    @Test
    void a_page_of_the_suspended_one_names_it_and_shows_no_other_as_its_own() {
        act("suspension", "Convention résiliée");
        var member = people.member(centre);
        var other = people.centre("Lycée des Iris");
        people.join(member, other, "MEMBER");
        var browser = new Browser(port).with(member.cookie());
        var shut = browser.get("/c/" + centre + "/sessions/72");
        assertThat(shut.status()).isEqualTo(403);
        assertThat(shut.text())
                .contains(
                        "Centre suspendu\u00a0: " + name() + ".", "<strong>" + name() + "</strong>", ">Suspendu</span>")
                .doesNotContain("<strong>Lycée des Iris</strong>", "href=\"/equipe\"")
                .contains("href=\"/c/" + other + "/\"", "Revenir à l’accueil");
        assertThat(browser.get("/centres").text())
                .contains(name() + " <span class=\"tag\">Suspendu</span>", "Lycée des Iris")
                .doesNotContain("membre que d’un centre");
        assertThat(browser.get("/sessions/liste").text())
                .contains("<strong>Lycée des Iris</strong>", name() + " <span class=\"secondary\">(suspendu)</span>");
    }

    @Test
    void who_has_no_other_centre_is_led_in_no_circle() {
        act("suspension", "Convention résiliée");
        var browser = new Browser(port).with(people.member(centre).cookie());
        var shut = browser.get("/sessions/liste");
        assertThat(shut.status()).isEqualTo(403);
        assertThat(shut.text())
                .contains("Centre suspendu\u00a0: " + name() + ".", "Adressez-vous au référent de votre centre")
                .contains("href=\"/compte\"", "action=\"/deconnexion\"")
                .doesNotContain("Revenir à l’accueil", "href=\"/equipe\"");
        assertThat(browser.get("/compte").status()).isEqualTo(200);
        act("reouverture", "Convention signée de nouveau");
        assertThat(browser.get("/sessions/liste").text()).doesNotContain("uspendu");
    }

    private String name() {
        return sql.sql("select name from centre where id = ?")
                .param(centre.value())
                .query(String.class)
                .single();
    }

    @Test
    void it_is_marked_found_by_its_state_and_told_once_in_its_history_with_the_reason() {
        var name = sql.sql("select name from centre where id = ?")
                .param(centre.value())
                .query(String.class)
                .single();
        sql.sql("update centre set search = ? where id = ?")
                .params(" " + name.substring(7, 15), centre.value())
                .update();
        assertThat(administrator.get("/admin/centres/" + centre + "/suspension").text())
                .contains("Suspendre " + name, "quelques secondes", "Rien n’est supprimé");
        assertThat(act("suspension", "").status()).isEqualTo(422);
        assertThat(found(name, "suspendus")).doesNotContain(name);
        var suspended = act("suspension", "Convention résiliée");
        assertThat(administrator.get(suspended.leadsTo()).text()).contains("Centre suspendu.");
        act("suspension", "Encore une fois");
        var page = administrator.get("/admin/centres/" + centre).text();
        assertThat(page).contains("Centre suspendu depuis le", "Convention résiliée", "Rouvrir");
        assertThat(page).doesNotContain("Encore une fois");
        assertThat(found(name, "suspendus")).contains(name, "Suspendu</span>");
        assertThat(found(name, "ouverts")).doesNotContain(name);
        assertThat(administrator.get("/admin/centres/" + centre + "/suspension").leadsTo())
                .isEqualTo("/admin/centres/" + centre);

        var reopened = act("reouverture", "Convention signée de nouveau");
        assertThat(administrator.get(reopened.leadsTo()).text())
                .contains("Centre rouvert\u00a0:", "Centre rouvert le", "Convention signée de nouveau");
        assertThat(found(name, "ouverts")).contains(name);
    }

    private String found(String name, String state) {
        return administrator
                .get("/admin/centres?q=" + name.substring(7, 15) + "&etat=" + state)
                .text();
    }

    private Browser.Page act(String what, String reason) {
        var path = "/admin/centres/" + centre + "/" + what;
        administrator.get(path);
        return administrator.submit(path, "reason", reason);
    }

    private Browser.Page signIn(SignedInFixture.Person person, String password) {
        var browser = new Browser(port);
        browser.get("/connexion");
        return browser.submit("/connexion", "email", person.email(), "password", password);
    }
}
