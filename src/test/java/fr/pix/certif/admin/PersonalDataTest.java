package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file in which a person takes his data away has the part of every room, and nobody else's data. */
@CertifTest
class PersonalDataTest {

    private static final String WHY = "Appel au support";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private CentreId centre;
    private Person owner;
    private Person colleague;
    private Person pix;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Lycée des Iris");
        owner = people.member(centre);
        colleague = named(people.centreAdmin(centre), "Yanis", "Le Goff");
        pix = named(people.administrator(), "Ada", "Lovelace");
    }

    @Test
    void the_sessions_that_he_created_or_changed_are_told_once_each_without_whom_they_name() {
        var own = create(owner, "B304");
        var others = create(colleague, "C12");
        var untouched = create(colleague, "D7");
        change(owner, own, "B305");
        change(owner, others, "C13");
        var sessions = json().at("/sessions");
        assertThat(sessions.values())
                .extracting(
                        session -> session.at("/numero").asString(),
                        session -> session.at("/salle").asString(),
                        session -> session.at("/creee_par_moi").asBoolean())
                .containsExactly(tuple(own, "B305", true), tuple(others, "C13", false));
        assertThat(file()).doesNotContain("D7", "Surveillante", "Confidentiel", "\"" + untouched + "\"");
    }

    @Test
    void the_papers_that_he_took_are_told_and_not_those_of_others() {
        var own = create(owner, "B304");
        var others = create(colleague, "C12");
        new Browser(port).with(owner.cookie()).get("/sessions/" + own + "/pv.ods");
        new Browser(port).with(colleague.cookie()).get("/sessions/" + others + "/pv.ods");
        var documents = json().at("/documents");
        assertThat(documents).hasSize(1);
        assertThat(documents.at("/0/session").asString()).isEqualTo(own);
        assertThat(documents.at("/0/document").asString()).isEqualTo("pv");
    }

    @Test
    void the_mails_to_him_are_told_without_what_they_say_and_not_those_to_others() {
        mail(owner.email().toUpperCase(Locale.ROOT), "welcome");
        mail(colleague.email(), "password_reset");
        var mails = json().at("/courriers");
        assertThat(mails).hasSize(1);
        assertThat(mails.at("/0/nature").asString()).isEqualTo("welcome");
        assertThat(mails.at("/0/etat").asString()).isEqualTo("gardé");
        assertThat(file()).doesNotContain("Yanis vous invite", "Lien secret");
    }

    @Test
    void what_pix_did_is_told_with_its_reason_and_without_its_name() {
        people.secondFactor(owner.account());
        people.secondFactor(colleague.account());
        var mail = mail(owner.email(), "welcome");
        var browser = new Browser(port).with(pix.cookie());
        browser.get("/admin/centres/" + centre);
        browser.submit("/admin/centres/" + centre + "/membres", "reason", WHY + " 1");
        browser.submit(path(owner), "reason", WHY + " 2");
        browser.submit(path(colleague), "reason", WHY + " 3");
        browser.submit("/admin/courriers/" + mail + "/lecture", "motif", WHY + " 4");
        browser.get("/admin/courriers/" + mail);
        owner = new Person(owner.account(), owner.email(), people.signIn(owner.account()));
        assertThat(json().at("/actes_de_pix").values())
                .extracting(
                        act -> act.at("/operation").asString(),
                        act -> act.at("/motif").asString())
                .containsExactly(
                        tuple("MEMBERS_READ", WHY + " 1"),
                        tuple("SECOND_FACTOR_REMOVED", WHY + " 2"),
                        tuple("MAIL_READ", WHY + " 4"));
        assertThat(json().at("/administrateur_de_pix")).isEmpty();
        assertThat(file()).doesNotContain(WHY + " 3", "Lovelace", pix.email());
    }

    @Test
    void what_others_did_with_his_membership_is_told_and_the_invitations_to_him() {
        var other = people.centre("Lycée des Lilas");
        var inviting = named(people.centreAdmin(other), "Zoé", "Lambert");
        var admin = new Browser(port).with(inviting.cookie());
        admin.get("/equipe/invitation");
        admin.submit(
                "/equipe/invitation",
                "formKey",
                UUID.randomUUID().toString(),
                "role",
                "MEMBER",
                "emails",
                owner.email() + " quelquun.dautre@example.net");
        var browser = new Browser(port).with(colleague.cookie());
        browser.get("/equipe");
        browser.submit("/equipe/membres/" + owner.account() + "/role", "role", "ADMIN");
        var json = json();
        assertThat(json.at("/invitations")).hasSize(1);
        assertThat(json.at("/invitations/0/centre").asLong()).isEqualTo(other.value());
        assertThat(json.at("/invitations/0/adresse").asString()).isEqualTo(owner.email());
        assertThat(json.at("/faits_par_d_autres")).hasSize(1);
        assertThat(json.at("/faits_par_d_autres/0/operation").asString()).isEqualTo("MEMBER_ROLE_CHANGED");
        assertThat(json.at("/faits_par_d_autres/0/role").asString()).isEqualTo("ADMIN");
        assertThat(file()).doesNotContain("Lambert", "quelquun.dautre");
    }

    @Test
    void an_administrator_s_says_that_he_is_one_and_not_what_he_saw() {
        var browser = new Browser(port).with(pix.cookie());
        browser.get("/admin/centres/" + centre);
        browser.submit("/admin/centres/" + centre + "/membres", "reason", WHY);
        owner = pix;
        assertThat(json().at("/administrateur_de_pix")).hasSize(1);
        assertThat(json().at("/actions/0/operation").asString()).isEqualTo("MEMBERS_READ");
        assertThat(json().at("/actes_de_pix")).isEmpty();
        assertThat(file()).doesNotContain(colleague.email(), "Le Goff");
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(file());
    }

    /** Whatever is in it, none of the others is. */
    private String file() {
        var file = new Browser(port)
                .with(owner.cookie())
                .get("/compte/donnees.json")
                .text();
        if (!owner.equals(colleague)) {
            assertThat(file).doesNotContain(colleague.email(), "Yanis");
        }
        return file;
    }

    private Person named(Person person, String first, String last) {
        sql.sql("update account set first_name = ?, last_name = ? where id = ?")
                .params(first, last, person.account().value())
                .update();
        return person;
    }

    private String path(Person whose) {
        return "/admin/centres/" + centre + "/membres/" + whose.account() + "/second-facteur";
    }

    private String create(Person by, String room) {
        var browser = new Browser(port).with(by.cookie());
        browser.get("/sessions/creation");
        return browser.submit(
                        "/sessions/creation",
                        typed(room, List.of("formKey", UUID.randomUUID().toString())))
                .leadsTo()
                .replaceAll("\\D+", "");
    }

    private void change(Person by, String session, String room) {
        var browser = new Browser(port).with(by.cookie());
        var path = "/sessions/" + session + "/modification";
        browser.get(path);
        assertThat(browser.submit(path, typed(room, List.of("version", "1"))).leadsTo())
                .contains("/sessions/" + session);
    }

    private static String[] typed(String room, List<String> more) {
        var fields = new ArrayList<>(List.of(
                "site",
                "CNAM Paris",
                "room",
                room,
                "date",
                "19/04/2099",
                "time",
                "13:30",
                "invigilators",
                "Surveillante Inconnue",
                "observations",
                "Confidentiel"));
        fields.addAll(more);
        return fields.toArray(String[]::new);
    }

    private long mail(String recipient, String kind) {
        return sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at)
                        values (gen_random_uuid(), ?, ?, 'fr', 'Yanis vous invite', 'Lien secret', 'Texte', now(), now())
                        returning id
                        """).params(kind, recipient).query(Long.class).single();
    }
}
