package fr.pix.certif.centres.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of invitations tell to whom: all to its reader, nothing to who guesses, and each centre its own. */
@CertifTest
class InvitationPagesTest {

    private static final Pattern FORM_KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private CentreId centre;
    private Person anne;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Centre de Testix");
        anne = people.centreAdmin(centre);
    }

    @Test
    void a_link_leaves_the_address_before_anything_is_shown_and_no_page_tells_where_it_was() {
        var token = invite("zoe@example.net");
        var browser = new Browser(port);
        var followed = browser.get("/invitation/" + token.text());
        assertThat(followed.leadsTo()).isEqualTo("/invitation");
        assertThat(followed.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(followed.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        var shown = browser.get("/invitation");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.text()).contains("Rejoindre Centre de Testix").doesNotContain(token.text());
    }

    @Test
    void where_no_mail_leaves_the_team_is_not_told_that_it_did() {
        var browser = new Browser(port).with(anne.cookie());
        browser.get("/equipe/invitation");
        var sent = browser.submit(
                "/equipe/invitation",
                "formKey",
                UUID.randomUUID().toString(),
                "emails",
                "zoe@example.net, luc@example.net",
                "role",
                "MEMBER");
        assertThat(browser.get(sent.leadsTo()).text())
                .contains("2 invitations sont prêtes, mais ce service n’envoie pas encore d’e-mails")
                .doesNotContain("sont parties");
        assertThat(browser.get("/equipe").text()).contains("demandez le lien de chaque invitation au support");
    }

    @Test
    void another_list_from_the_same_form_comes_back_and_says_so_and_is_sent_by_another_key() {
        var admin = new Browser(port).with(anne.cookie());
        var key = UUID.randomUUID().toString();
        admin.get("/equipe/invitation");
        invite(admin, key, "zoe@example.net", "MEMBER", "");
        admin.get("/equipe/invitation");
        var other = invite(admin, key, "luc@example.net", "MEMBER", "");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text())
                .contains("Ce formulaire a déjà invité une personne.", "luc@example.net", "href=\"/equipe\"")
                .doesNotContain(key);
        assertThat(invited()).containsExactly("zoe@example.net");
        var drawn = FORM_KEY.matcher(other.text());
        assertThat(drawn.find()).isTrue();
        assertThat(invite(admin, drawn.group(1), "luc@example.net", "MEMBER", "")
                        .leadsTo())
                .isEqualTo("/equipe?fait=invites&n=1");
        assertThat(invited()).containsExactlyInAnyOrder("zoe@example.net", "luc@example.net");
    }

    @Test
    void another_role_or_who_was_invited_no_more_comes_back_too() {
        var admin = new Browser(port).with(anne.cookie());
        var key = UUID.randomUUID().toString();
        admin.get("/equipe/invitation");
        var first = invite(admin, key, "zoe@example.net", "MEMBER", "").leadsTo();
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, "zoe@example.net", "ADMIN", "").status()).isEqualTo(409);
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, "zoe@example.net", "MEMBER", "").leadsTo())
                .as("sent twice")
                .isEqualTo(first);
        sql.sql("update invitation set cancelled_at = now() where centre_id = ?")
                .param(centre.value())
                .update();
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, "zoe@example.net", "MEMBER", "").status()).isEqualTo(409);
    }

    @Test
    void a_list_of_which_only_others_were_invited_is_the_same_when_it_is_sent_twice() {
        var admin = new Browser(port).with(anne.cookie());
        var key = UUID.randomUUID().toString();
        var list = anne.email() + ", zoe@example.net";
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, list, "MEMBER", "").status()).isEqualTo(422);
        var first = invite(admin, key, list, "MEMBER", "true").leadsTo();
        assertThat(first).isEqualTo("/equipe?fait=invites&n=1");
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, list, "MEMBER", "true").leadsTo()).isEqualTo(first);
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, list + ", luc@example.net", "MEMBER", "true")
                        .status())
                .isEqualTo(409);
        admin.get("/equipe/invitation");
        assertThat(invite(admin, key, anne.email(), "MEMBER", "true").status())
                .as("nobody of these was invited")
                .isEqualTo(409);
    }

    @Test
    void who_guesses_learns_nothing() {
        invite("zoe@example.net");
        var nothing = new Browser(port).get("/invitation");
        var guessed = follow(new Browser(port), SecretToken.draw()).get("/invitation");
        assertThat(nothing.status()).isEqualTo(410);
        assertThat(guessed.status()).isEqualTo(410);
        assertThat(guessed.text()).isEqualTo(nothing.text());
        var short0 = new Browser(port);
        assertThat(short0.get("/invitation/1").leadsTo()).isEqualTo("/invitation");
        assertThat(short0.get("/invitation").text()).isEqualTo(nothing.text());
    }

    @Test
    void its_reader_is_told_why_it_is_over_and_whom_to_ask() {
        var token = invite("zoe@example.net");
        sql.sql("update invitation set cancelled_at = now() where centre_id = ?")
                .param(centre.value())
                .update();
        var shown = follow(new Browser(port), token).get("/invitation");
        assertThat(shown.status()).isEqualTo(410);
        assertThat(shown.text()).contains("Cette invitation a été annulée").contains("demandez à Anne-Cécile Bichon");
    }

    @Test
    void another_account_is_told_so_and_cannot_join() {
        var browser = follow(new Browser(port).with(people.member().cookie()), invite("zoe@example.net"));
        assertThat(browser.get("/invitation").text()).contains("Elle est pour l’adresse zoe@example.net");
        assertThat(browser.submit("/invitation").text()).contains("Elle est pour l’adresse zoe@example.net");
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void who_has_not_accepted_the_terms_reads_them_before_he_joins() {
        var zoe = people.beforeTerms(people.centre("Autre centre"));
        var browser = follow(new Browser(port).with(zoe.cookie()), invite(zoe.email()));
        assertThat(browser.get("/invitation").leadsTo()).isEqualTo("/cgu?retour=/invitation");
        browser.get("/cgu?retour=/invitation");
        assertThat(browser.submit("/invitation").leadsTo()).isEqualTo("/cgu?retour=/invitation");
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void who_is_in_no_centre_any_more_signs_in_by_his_invitation_and_joins() {
        var zoe = people.withoutCentre();
        var browser = follow(new Browser(port), invite(zoe.email()));
        assertThat(browser.get("/invitation").text()).contains("href=\"/connexion?retour=/invitation\"");
        browser.get("/connexion?retour=/invitation");
        assertThat(browser.submit(
                                "/connexion",
                                "email",
                                zoe.email(),
                                "password",
                                SignedInFixture.PASSWORD,
                                "retour",
                                "/invitation")
                        .leadsTo())
                .isEqualTo("/invitation");
        people.signIn(zoe.account());
        browser.get("/invitation");
        assertThat(browser.submit("/invitation").leadsTo()).isEqualTo("/");
        assertThat(browser.get("/sessions/liste").status()).isEqualTo(200);
    }

    /** He never chose a password, and need not. */
    @Test
    void who_signs_in_at_a_provider_is_asked_to_and_not_for_a_password() {
        var zoe = people.boundWithoutPassword();
        var browser = follow(new Browser(port), invite(zoe.email()));
        assertThat(browser.get("/invitation").text())
                .contains("href=\"/connexion?retour=/invitation\"")
                .doesNotContain("name=\"password\"");
    }

    @Test
    void who_comes_in_by_a_provider_is_not_said_to_have_never_done_so() {
        people.join(people.boundWithoutPassword(), centre, "MEMBER");
        assertThat(new Browser(port).with(anne.cookie()).get("/equipe").text()).doesNotContain("Jamais connecté");
        var invited = people.member(centre);
        sql.sql("update account set password_hash = null where id = ?")
                .param(invited.account().value())
                .update();
        assertThat(new Browser(port).with(anne.cookie()).get("/equipe").text()).containsOnlyOnce("Jamais connecté");
    }

    @Test
    void an_administrator_finds_nothing_of_another_centre() {
        invite("zoe@example.net");
        var id = sql.sql("select id from invitation where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
        var stranger = new Browser(port)
                .with(people.centreAdmin(people.centre("Autre centre")).cookie());
        stranger.get("/equipe");
        for (var path : new String[] {
            "/equipe/invitations/" + id + "/renvoi",
            "/equipe/invitations/" + id + "/annulation",
            "/equipe/membres/" + anne.account() + "/retrait",
            "/equipe/membres/" + anne.account() + "/retablissement",
            "/equipe/membres/" + anne.account() + "/role"
        }) {
            assertThat(stranger.submit(path, "role", "MEMBER").status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/equipe").text()).doesNotContain("zoe@example.net");
    }

    @Test
    void where_no_mail_leaves_an_invitation_that_is_sent_again_too_soon_is_not_said_to_be_on_its_way() {
        invite("zoe@example.net");
        var id = sql.sql("select id from invitation where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
        var admin = new Browser(port).with(anne.cookie());
        admin.get("/equipe");
        var told = admin.submit("/equipe/invitations/" + id + "/renvoi").leadsTo();
        assertThat(told).isEqualTo("/equipe?fait=attente&n=10");
        assertThat(admin.get(told).text())
                .contains("Cette invitation a un lien depuis moins de dix minutes", "demandez-le au support")
                .doesNotContain("vient d’être envoyée", "courriers indésirables");
        sql.sql("update invitation set sent_at = sent_at - interval '10 minutes', sent_times = 5 where id = ?")
                .param(id)
                .update();
        told = admin.submit("/equipe/invitations/" + id + "/renvoi").leadsTo();
        assertThat(admin.get(told).text()).contains("Cette invitation a eu 5 liens en peu de temps");
    }

    @Test
    void a_member_sees_names_and_roles_and_whom_to_ask() {
        var colleague = people.member(centre);
        var shown = new Browser(port).with(people.member(centre).cookie()).get("/equipe");
        assertThat(shown.text())
                .contains(anne.email())
                .doesNotContain(colleague.email())
                .doesNotContain("/retrait");
    }

    private Browser follow(Browser browser, SecretToken token) {
        browser.get("/invitation/" + token.text());
        return browser;
    }

    private SecretToken invite(String email) {
        var token = SecretToken.draw();
        sql.sql("""
                        insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
                        values (?, ?, 'MEMBER', ?, ?, ?, now(), now() + interval '7 days')
                        """)
                .params(
                        centre.value(),
                        email,
                        token.hash().bytes(),
                        UUID.randomUUID(),
                        anne.account().value())
                .update();
        return token;
    }

    private static Browser.Page invite(Browser admin, String key, String emails, String role, String others) {
        return others.isEmpty()
                ? admin.submit("/equipe/invitation", "formKey", key, "emails", emails, "role", role)
                : admin.submit("/equipe/invitation", "formKey", key, "emails", emails, "role", role, "others", others);
    }

    private List<String> invited() {
        return sql.sql("select email from invitation where centre_id = ?")
                .param(centre.value())
                .query((row, _) -> row.getString("email"))
                .list();
    }

    private long members() {
        return sql.sql("select count(*) from membership where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
    }
}
