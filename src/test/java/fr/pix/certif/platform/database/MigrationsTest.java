package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables change under people who work, and beside copies of the release before. */
class MigrationsTest {

    /** The last of those that the release before has. */
    private static final String BEFORE = "18";

    private static final String HISTORY =
            "select count(*) from flyway_schema_history where not success or version = '9999'";

    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    @Test
    void one_that_fails_leaves_everything_as_it_was_and_the_release_before_running() throws Exception {
        upTo(BEFORE);
        assertThatThrownBy(() -> with("alter table session add column moon text; select 1 / 0"))
                .isInstanceOf(FlywayException.class);
        assertThat(number(HISTORY)).isZero();
        assertThat(number("select count(*) from information_schema.columns where column_name = 'moon'"))
                .isZero();
        Migrations.run(database.owner(), database.application());
        assertThat(number("select count(*) from session")).isZero();
    }

    @Test
    void one_that_needs_a_table_in_use_holds_nobody_up_and_is_done_once_the_table_is_free() throws Exception {
        upTo(BEFORE);
        try (var reader = database.owner().connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("select from session");
            var waits = CompletableFuture.runAsync(() -> Migrations.run(database.owner(), database.application()));
            var slowest = Duration.ZERO;
            for (var look = 0; look < 6; look++) {
                var start = Instant.now();
                number("select count(*) from session");
                number("select count(*) from candidate");
                var took = Duration.between(start, Instant.now());
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                Thread.sleep(200);
            }
            assertThat(waits).as("the table is in use").isNotDone();
            reader.rollback();
            waits.get(30, TimeUnit.SECONDS);
            assertThat(slowest).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void indexes_that_were_made_beforehand_are_found_and_a_reader_keeps_off_only_what_takes_old_ones_away()
            throws Exception {
        upTo("35");
        for (var index : DocumentedIndex.all()) {
            database.asOwner(index.statement());
        }
        try (var backup = database.owner().connect()) {
            backup.setAutoCommit(false);
            backup.createStatement().executeQuery("select from candidate, former_event, audit_event");
            var waits = CompletableFuture.runAsync(() -> Migrations.run(database.owner(), database.application()));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> number("select max(version::int) from flyway_schema_history") == 39);
            assertThat(waits).as("the tables are read").isNotDone();
            backup.rollback();
            waits.get(30, TimeUnit.SECONDS);
        }
        for (var index : DocumentedIndex.all()) {
            assertThat(number("select count(*) from pg_indexes where indexname = '%s'".formatted(index.name())))
                    .as(index.name())
                    .isOne();
        }
        assertThat(number("select count(*) from pg_indexes where indexname in"
                        + " ('candidate_person', 'audit_event_account', 'former_event_account')"))
                .isZero();
    }

    @Test
    void where_one_ran_that_was_taken_back_the_others_run_all_the_same() throws Exception {
        upTo("35");
        database.asOwner("create index audit_event_deed on audit_event (account_id, at, centre_id, sequence)");
        database.asOwner("drop index audit_event_account");
        database.asOwner("insert into flyway_schema_history select installed_rank + 1, '0036', 'deeds in time', type,"
                + " 'V0036__deeds_in_time_and_persons_removed.sql', 7, installed_by, now(), 1, true"
                + " from flyway_schema_history order by installed_rank desc limit 1");
        Migrations.run(database.owner(), database.application());
        assertThat(number("select count(*) from pg_indexes where indexname in"
                        + " ('candidate_person_ever', 'audit_event_deed', 'former_event_deed')"))
                .isEqualTo(3);
        assertThat(number("select count(*) from pg_indexes where indexname = 'candidate_person'"))
                .isZero();
    }

    @Test
    void one_that_postgresql_ends_for_a_deadlock_is_tried_again() throws Exception {
        upTo("39");
        database.asSuperuserOf("alter database %s set deadlock_timeout = '800ms'"); // before a second is over
        try (var reader = database.owner().connect()) {
            reader.setAutoCommit(false);
            var reading = reader.createStatement();
            reading.executeQuery("select from audit_event");
            var waits = CompletableFuture.runAsync(() -> Migrations.run(database.owner(), database.application()));
            while (number("select count(*) from pg_locks where not granted and relation = 'audit_event'::regclass")
                    == 0) {
                Thread.sleep(5);
            }
            reading.executeQuery("select from candidate"); // which the migration holds
            reader.rollback();
            waits.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @Tag("slow")
    void a_million_sessions_go_on_being_read_and_written_while_their_tables_change() throws Exception {
        upTo(BEFORE);
        seed(1_000_000);
        var slowest = new Slowest();
        var worker = CompletableFuture.supplyAsync(slowest::work);
        Thread.sleep(500);
        Migrations.run(database.owner(), database.application());
        Thread.sleep(500);
        slowest.stop = true;
        assertThat(worker.get(10, TimeUnit.SECONDS)).isGreaterThan(50);
        assertThat(slowest.took).isLessThan(Duration.ofSeconds(2));
        assertThat(number("select count(*) from session")).isEqualTo(1_000_000);
    }

    /** Reads and writes of an older copy, as fast as they come, and how long the slowest took. */
    private final class Slowest {

        private volatile boolean stop;
        private volatile Duration took = Duration.ZERO;

        int work() {
            var times = 0;
            try (var connection = database.application().connect();
                    var read =
                            connection.prepareStatement("select room from session where centre_id = 1 and number = ?");
                    var write = connection.prepareStatement(
                            "update session set room = 'B' || version, version = version + 1 where centre_id = 1 and number = ?");
                    var count =
                            connection.prepareStatement("update session_count set total = total where centre_id = 1")) {
                for (; !stop; times++) {
                    var start = Instant.now();
                    read.setLong(1, 1 + times % 1000);
                    read.executeQuery();
                    write.setLong(1, 1 + times % 1000);
                    write.executeUpdate();
                    count.executeUpdate();
                    var last = Duration.between(start, Instant.now());
                    took = last.compareTo(took) > 0 ? last : took;
                }
                return times;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void who_was_forgotten_under_his_number_gets_an_address_that_is_drawn_and_so_does_whom_a_centre_brought()
            throws Exception {
        upTo("30");
        database.asOwner("""
                insert into account (first_name, last_name, email, password_hash, created_at, forgotten_at)
                values ('Ancien', 'membre', 'efface-7@example.invalid', null, now(), '2026-01-02 00:00+00'),
                       ('Ancien', 'membre', 'efface-12@example.invalid', null, now(), null),
                       ('Zoé', 'Lambert', 'zoe@exemple.fr', null, now(), null),
                       ('Léo', 'Efface', 'efface-12@exemple.fr', 'none', now(), null)
                """);
        Migrations.run(database.owner(), database.application());
        assertThat(number("""
                select count(*) from account
                where last_name = 'membre' and email ~ '^efface-[0-9a-f]{8}-[0-9a-f-]{27}@example[.]invalid$'
                    and forgotten_at is not null
                """)).isEqualTo(2);
        assertThat(number("select count(*) from account where forgotten_at = '2026-01-02 00:00+00'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from account where forgotten_at is null and email like '%@exemple.fr'"))
                .isEqualTo(2);
    }

    @Test
    void a_convocation_of_before_that_is_to_be_read_still_names_its_centre() throws Exception {
        upTo("33");
        database.asOwner("""
                insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at)
                values ('convocation 12/345/1', 'convocation', 'yanis@exemple.fr', 'fr', 'Objet', 'Texte', '', now(), now()),
                       ('convocation 13/345/1', 'convocation', 'yanis@exemple.fr', 'fr', 'Objet', '', '', now(), now()),
                       ('welcome 14', 'welcome', 'zoe@exemple.fr', 'fr', 'Objet', 'Texte', '', now(), now())
                """);
        Migrations.run(database.owner(), database.application());
        assertThat(number("select count(*) from mail where centre_told = 12")).isOne();
        assertThat(number("select count(*) from mail where centre_told is null"))
                .isEqualTo(2);
    }

    @Test
    void an_invitation_that_waits_names_its_centre_and_so_does_what_copies_of_the_release_before_add()
            throws Exception {
        upTo("37");
        database.asOwner("""
                insert into centre (name, type, created_at) values ('Lycée', 'SCO', now()), ('Collège', 'SCO', now());
                insert into account (first_name, last_name, email, created_at) values ('Anne', 'Bichon', 'a@exemple.fr', now());
                insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
                select 2, token || '@exemple.fr', 'MEMBER', sha256(token::bytea), gen_random_uuid(), 1, now(),
                    now() + interval '7 days'
                from (values ('waits'), ('left'), ('later'), ('now')) as link (token);
                """);
        add(database.owner(), invitation("waits", "'Texte'"));
        add(database.owner(), invitation("left", "''"));
        add(database.owner(), invitation("unknown", "'Texte'"));
        add(database.owner(), "'convocation 1/345/1', 'convocation', 'Texte'");
        Migrations.run(database.owner(), database.application());
        add(database.application(), invitation("later", "'Texte'"));
        add(database.application(), invitation("strange", "'Texte'"));
        add(database.application(), "'convocation 1/345/2', 'convocation', 'Texte'");
        add(database.application(), "'convocation 1/345/3', 'convocation', ''");
        add(database.application(), "'welcome 14', 'welcome', 'Texte'");
        assertThat(number("select count(*) from mail where centre_told = 2 and kind = 'invitation'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from mail where centre_told = 1 and kind = 'convocation'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from mail where centre_told is null"))
                .isEqualTo(5);
    }

    private static String invitation(String token, String text) {
        return "'invitation ' || encode(sha256('%s'), 'hex'), 'invitation', %s".formatted(token, text);
    }

    /** As it is added by who does not know that a mail may name a centre. */
    private static void add(Login by, String eventKindAndText) throws SQLException {
        try (var connection = by.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into mail (event, kind, text, recipient, language, subject, html, created_at, kept_at)
                    values (%s, 'yanis@exemple.fr', 'fr', 'Objet', '', now(), now())
                    """.formatted(eventKindAndText));
        }
    }

    @Test
    void a_register_s_place_of_birth_that_is_longer_than_a_line_is_cut_and_none_comes_any_more() throws Exception {
        upTo("32");
        database.asOwner("""
                insert into centre (name, type, created_at) values ('Lycée', 'SCO', now());
                insert into student (centre_id, last_name, first_name, birth_date, sex, birth_country, birth_insee, birth_postal,
                    birth_town, class, last_name_key, first_name_key, changed_at, listed_at)
                select 1, 'Zola', name, '2011-03-14', '', repeat('é', long), repeat('1', long), repeat('2', long),
                    repeat('b', long), '3e A', 'zola', name, now(), now()
                from (values ('a', 255), ('b', 256), ('c', 2000)) as student (name, long)
                """);
        Migrations.run(database.owner(), database.application());
        assertThat(number("""
                select count(*) from student
                where birth_country = repeat('é', 255) and birth_insee = repeat('1', 255) and birth_postal = repeat('2', 255)
                    and birth_town = repeat('b', 255)
                """)).isEqualTo(3);
        for (var column : List.of("birth_country", "birth_insee", "birth_postal", "birth_town")) {
            assertThatThrownBy(() -> database.asOwner("update student set %s = repeat('é', 256)".formatted(column)))
                    .hasStackTraceContaining("student_%s_check".formatted(column));
        }
    }

    private void upTo(String version) {
        Migrations.flyway(database.owner(), database.application())
                .target(version)
                .load()
                .migrate();
    }

    private void with(String sql) throws IOException {
        Files.writeString(folder.resolve("V9999__another.sql"), sql);
        Migrations.flyway(database.owner(), database.application())
                .locations("classpath:db/migration", "filesystem:" + folder)
                .load()
                .migrate();
    }

    private void seed(int sessions) {
        database.asOwner("""
                insert into centre (name, type, created_at) select 'Lycée ' || n, 'SCO', now() from generate_series(1, 1000) n;
                insert into account (first_name, last_name, email, password_hash, created_at)
                values ('Anne-Cécile', 'Bichon', 'anne-cecile@example.net', 'none', now());
                insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code,
                    version, created_at, created_by, changed_at, form_key, search)
                select 1 + n / 1000, 1 + n %% 1000, 'Site 1', 'Salle', date '2049-01-01' + n %% 300, '13:30', 'Europe/Paris',
                    'A. Bichon', '', 'ABCD12', 1, now(), 1, now(), gen_random_uuid(), n || ' site 1 salle'
                from generate_series(0, %d) n;
                insert into session_count (centre_id, total) select id, 1000 from centre
                """.formatted(sessions - 1));
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.owner().connect();
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
