package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.house.FileTable;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.web.Browser;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a member, who is an administrator of Pix too, reads about himself: all that {@code docs/personal-data.md} says is kept. */
@CertifTest
class MemberDataTest {

    private static final Pattern MEMBERS =
            Pattern.compile("\\b(?:members|administrators|who signs in|who is invited)\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Texts texts;

    private Person person;

    @BeforeEach
    void somebodyOfWhomEverythingIsKept() {
        var people = new SignedInFixture(sql);
        person = people.administrator();
        var centre = people.centre("Lycée des Iris");
        people.join(person, centre, "ADMIN");
        keep("update membership set disabled_at = now() where account_id = :id");
        keep("insert into pix_administrator (account_id, since, until)"
                + " values (:id, '2025-01-02 00:00+00', '2025-02-03 00:00+00')");
        keep("update account set first_name = 'Ada', last_name = 'Lovelace' where id = :id");
        keep("update second_factor set last_step = 58000000 where account_id = :id");
        keep("insert into recovery_code values (:id, '\\x5ec4e7')");
        keep("insert into known_browser values (:id, '\\x5ec4e7', '2026-01-02 00:00+00')");
        keep("insert into kept_form values (sha256(:id::text::bytea), :id, '/equipe', '{\"nom\": \"Tiers\"}', now())");
        keep("""
                insert into half_sign_in (token_hash, browser_hash, account_id, issuer, subject, created_at)
                values (sha256(:id::text::bytea), '\\x5ec4e7', :id, 'https://id.exemple.fr', 'sujet-1', now())
                """);
        keep("insert into provider_subject values ('https://id.exemple.fr', 'sujet-' || :id, :id, now())");
        keep("""
                insert into sign_in_failure
                select sha256(convert_to('ACCOUNT ' || email, 'UTF8')), now() + interval '1 hour', now() + interval '2 minutes'
                from account where id = :id
                """);
        keep("""
                insert into account_link
                values (sha256(:id::text::bytea), :id, 'avant@exemple.fr', 'WELCOME', now(), now() + interval '7 days')
                """);
        keep("insert into email_change values (:id, sha256(:id::text::bytea), 'apres@exemple.fr', now())");
        invitations();
        mails();
        keep("insert into consultation values (:id, 'centre:' || :centre, 'Appel au support', now())");
        keep("insert into member_import values (:centre, gen_random_uuid(), :id, 3, 2, now())");
        keep("insert into centre_import values (gen_random_uuid(), :id, 4, now())");
        keep("""
                insert into handed_over (key, account_id, about, content, created_at)
                values (gen_random_uuid(), :id, 'members 1', '["Tiers"]', now())
                """);
        keep("""
                insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations,
                    access_code, version, created_at, created_by, changed_at, form_key, search)
                values (:centre, 7, 'Site', 'B304', '2049-04-19', '13:30', 'Europe/Paris', 'Tiers', 'Tiers', 'XLTT58', 1,
                    now(), :id, now(), gen_random_uuid(), '')
                """);
        keep("insert into document_download (centre_id, session_number, document, at, account_id, sequence)"
                + " values (:centre, 7, 'pv', now(), :id, 1)");
        history();
    }

    @Test
    void every_column_about_members_and_administrators_is_in_the_file() {
        FileTable.compare(
                FileTable.under("The file about a member", MEMBERS),
                JsonMapper.shared().readTree(file()),
                this::kept);
    }

    @Test
    void no_secret_is_in_the_file_nor_on_the_page() {
        var secrets = sql.sql("""
                        select password_hash from account where id = :id
                        union all select secret from second_factor where account_id = :id
                        union all select encode(token_hash, 'hex') from sign_in where account_id = :id
                        union all select encode(token_hash, 'hex') from account_link where account_id = :id
                        """)
                .param("id", person.account().value())
                .query(String.class)
                .list();
        assertThat(secrets).hasSize(4);
        for (var told : List.of(file(), page())) {
            assertThat(told).doesNotContain(secrets).doesNotContain("5ec4e7", "XsTn", "Tiers", "Lien secret");
        }
    }

    /** But for what is a code there and words here. */
    @Test
    void the_page_has_every_part_of_the_file_with_what_is_in_it() {
        var page = page();
        var file = JsonMapper.shared().readTree(file());
        assertThat(file.propertyNames()).hasSizeGreaterThan(20);
        file.propertyNames().stream()
                .filter(name -> !name.equals("a_propos"))
                .forEach(name -> assertThat(page).contains(texts.text(Locale.FRENCH, "access.data.part." + name)));
        assertThat(page)
                .contains(
                        "Lovelace", "avant@exemple.fr", "apres@exemple.fr", "Appel au support", "sujet-1", "19/04/2049")
                .contains("Session modifiée", "<dd>Salle</dd>", "Administrateur", "Mot de passe refusé", "Abandonné")
                .doesNotContain("SESSION_CHANGED", "access.data");
    }

    @Test
    void what_one_did_is_in_the_order_of_time_and_names_no_centre_where_it_was_in_none() {
        did("MAILS_READ", 0, "mails:0", "2026-01-03", "[]");
        did("CENTRES_IMPORTED", 0, "centres:1", "2026-01-01", "[{\"field\": \"opened\", \"to\": \"4\"}]");
        did(
                "MEMBERS_IMPORTED",
                centre(),
                "centre:" + centre(),
                "2026-01-02",
                "[{\"field\": \"opened\", \"to\": \"3\"}]");
        var deeds = JsonMapper.shared().readTree(file()).at("/actions");
        assertThat(deeds.values())
                .extracting(deed -> deed.at("/operation").asString())
                .containsSubsequence("CENTRES_IMPORTED", "MEMBERS_IMPORTED", "MAILS_READ", "SESSION_CHANGED");
        assertThat(deeds.values())
                .filteredOn(deed -> deed.at("/operation").asString().matches("MAILS_READ|CENTRES_IMPORTED"))
                .allMatch(deed -> deed.at("/centre").isMissingNode());
        assertThat(page()).contains("<dd>Centres ouverts</dd>", "<dd>Dont comptes ouverts</dd>");
    }

    @Test
    void lists_that_wait_and_languages_are_told_in_words() {
        for (var about :
                List.of("centres", "register 2", "candidates 2/72", "ticked 2/72", "searched 2/72", "pv 2/72")) {
            sql.sql("insert into handed_over (key, account_id, about, content, created_at)"
                            + " values (gen_random_uuid(), ?, ?, '[]', now())")
                    .params(person.account().value(), about)
                    .update();
        }
        assertThat(page().replace('\u00a0', ' '))
                .contains(
                        "<dd>Liste de membres du centre 1</dd>",
                        "<dd>Liste de centres</dd>",
                        "<dd>Candidats cochés de la session 72 (centre 2)</dd>",
                        "<dd>Français</dd>")
                .doesNotContain("<dd>fr</dd>")
                .doesNotContainPattern("<dd>[a-z]+ \\d+(/\\d+)?</dd>");
    }

    private void did(String operation, long centre, String subject, String day, String changes) {
        sql.sql("select audit_append(?, ?::timestamptz, ?, ?, ?, ?)")
                .params(centre, day, person.account().value(), operation, subject, changes)
                .query()
                .listOfRows();
    }

    @Test
    void of_much_the_page_has_the_beginning_and_says_how_much_more_the_file_has() {
        keep("insert into known_browser select :id, sha256(n::text::bytea), now() from generate_series(1, 59) n");
        assertThat(page()).contains("10 autres sont dans le fichier");
        assertThat(JsonMapper.shared().readTree(file()).at("/navigateurs_reconnus"))
                .hasSize(60);
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_its_words(AuditOperation operation) {
        for (var language : Texts.LANGUAGES) {
            assertThat(texts.has(language, "access.data.operation." + operation))
                    .isTrue();
        }
    }

    /** One that was accepted, one that was cancelled, and one that he sent. */
    private void invitations() {
        var insert = """
                insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at,
                    accepted_at, cancelled_at)
                select :centre, %s, 'MEMBER', sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), %s, now(),
                    now() + interval '7 days', %s, %s from account where id = :id
                """;
        var other = new SignedInFixture(sql).withoutCentre().account().value();
        keep(insert.formatted("email", other, "now()", "null"));
        keep(insert.formatted("email", other, "null", "now()"));
        keep(insert.formatted("'tiers-' || id || '@exemple.fr'", "id", "null", "null"));
    }

    /** One to him that was given up, and one whose answers are his. */
    private void mails() {
        keep("""
                insert into mail (event, kind, recipient, language, subject, text, html, created_at, failed_at, last_error)
                select gen_random_uuid()::text, 'reset', email, 'fr', 'Tiers', 'Lien secret', 'Lien secret', now(), now(),
                    'recipient_refused' from account where id = :id
                """);
        keep("""
                insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at, answered_by)
                select gen_random_uuid()::text, 'invitation', 'tiers@exemple.fr', 'fr', 'Tiers', 'Lien secret',
                    'Lien secret', now(), now(), email from account where id = :id
                """);
    }

    private void history() {
        var elsewhere = new SignedInFixture(sql).centre("Lycée d’ailleurs").value();
        sql.sql("""
                        select audit_keep_former(:centre, json_build_array(json_build_object('sequence', -1, 'at', now(),
                            'account_id', :id::bigint, 'operation', 'SESSION_CREATED', 'subject', 'session:3',
                            'changes', '[{"field": "site", "from": null, "to": "Tiers"}]'::json)))
                        """)
                .param("centre", elsewhere)
                .param("id", person.account().value())
                .query()
                .listOfRows();
        sql.sql("""
                        select audit_append(:centre, now(), :id, 'SESSION_CHANGED', 'session:7',
                            '[{"field": "room", "from": "Tiers", "to": "B304"}]')
                        """)
                .param("centre", centre())
                .param("id", person.account().value())
                .query()
                .listOfRows();
    }

    private long centre() {
        return sql.sql("select centre_id from membership where account_id = ?")
                .param(person.account().value())
                .query(Long.class)
                .single();
    }

    private void keep(String statement) {
        assertThat(sql.sql(statement)
                        .param("id", person.account().value())
                        .param("centre", centre())
                        .update())
                .isPositive();
    }

    /** As JSON has it: moments of what counts in half minutes, the names alone of what was changed. */
    private List<JsonNode> kept(String table, String column) {
        var his = switch (table + "." + column) {
            case "account.first_name", "account.last_name", "account.email", "account.created_at" -> "t.id = who.id";
            case "session.created_by" -> "t.created_by = who.id";
            case "invitation.invited_by" -> "t.invited_by = who.id";
            case "mail.answered_by" -> "t.answered_by = who.email";
            default ->
                switch (table) {
                    case "invitation" -> "t.email = who.email";
                    case "mail" -> "t.recipient = who.email";
                    case "sign_in_failure" -> "t.key = sha256(convert_to('ACCOUNT ' || who.email, 'UTF8'))";
                    default -> "t.account_id = who.id";
                };
        };
        var told = switch (column) {
            case "last_step" -> "to_timestamp(t.last_step * 30)";
            case "changes" -> "(select json_agg(c -> 'field') from json_array_elements(t.changes) c)";
            default -> "t." + column;
        };
        return sql
                .sql("""
                        with who as (select id, email from account where id = ?)
                        select to_json(%s)::text from %s t, who where t.%s is not null and %s
                        """.formatted(told, table, column, his))
                .param(person.account().value())
                .query(String.class)
                .list()
                .stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private String file() {
        return new Browser(port)
                .with(person.cookie())
                .get("/compte/donnees.json")
                .text();
    }

    private String page() {
        return new Browser(port).with(person.cookie()).get("/compte/donnees").text();
    }
}
