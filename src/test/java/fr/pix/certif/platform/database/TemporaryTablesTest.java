package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What guards the audit is not shown tables that somebody made for the occasion. */
class TemporaryTablesTest {

    private static final String APPEND =
            "select audit_append(1, now(), 1, 'SESSION_CREATED', 'session:52', '[{\"field\":\"room\"}]')";

    private final TestDatabase database = TestDatabase.fresh();
    private Connection application;

    /** In a database whose administrator has not heard of it. */
    @BeforeEach
    void a_living_session_with_a_trail() throws SQLException {
        database.asSuperuserOf("grant temporary on database %s to public");
        database.asOwner("""
                insert into centre (name, type, created_at) values ('Lycée', 'SCO', now());
                insert into account (first_name, last_name, email, created_at) values ('Anne', 'Bichon', 'a@example.net', now());
                insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code,
                    version, created_at, created_by, changed_at, form_key, search)
                values (1, 52, 'Site 1', 'Salle', '2049-01-01', '13:30', 'Europe/Paris', 'A. Bichon', '', 'ABCD12', 1, now(), 1,
                    now(), gen_random_uuid(), '52 site 1 salle');
                """);
        application = database.application().connect();
        run(APPEND);
    }

    @AfterEach
    void leave() throws SQLException {
        application.close();
    }

    @Test
    void the_application_makes_none_in_a_database_that_was_there_before() throws SQLException {
        var before = TestDatabase.empty();
        Migrations.flyway(before.owner(), before.application())
                .target("24")
                .load()
                .migrate();
        try (var connection = before.application().connect();
                var statement = connection.createStatement()) {
            statement.execute("create temp table session (number bigint)");
            Migrations.run(before.owner(), before.application());
            assertThatThrownBy(() -> statement.execute("create temp table another (number bigint)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_trail_of_a_living_session_is_not_forgotten_by_who_shows_no_session() throws SQLException {
        run("create temp table session (centre_id bigint, number bigint); grant all on session to public");
        assertThatThrownBy(() -> run("select audit_forget_sessions(1, '{52}')"))
                .hasMessageContaining("stays as long as the session");
        assertThat(number("select count(*) from audit_event where changes is not null"))
                .isEqualTo(1);
    }

    @Test
    void an_event_follows_the_last_one_whatever_head_is_shown() throws SQLException {
        run("""
                create temp table audit_head (centre_id bigint primary key, sequence bigint not null, hash bytea not null);
                insert into audit_head values (1, 40, 'forged'), (2, 40, 'forged');
                grant all on audit_head to public;
                """);
        run(APPEND);
        run("select audit_append_all(1, now(), 1, 'SESSION_CREATED', '{session:52}', '{[]}')");
        assertThat(number("select string_agg(sequence::text, '')::bigint from audit_event"))
                .isEqualTo(123);
        assertThat(number("select sequence from public.audit_head")).isEqualTo(3);
    }

    @Test
    void nothing_is_put_before_a_history_that_has_begun_and_names_are_forgotten_where_they_stand() throws SQLException {
        run("""
                create temp table audit_head (like public.audit_head);
                grant all on audit_head to public;
                create temp table former_event (like public.former_event);
                insert into former_event (centre_id, sequence, at, first_name, last_name, operation, subject, hash, digest,
                    author_salt, author_digest)
                values (1, -1, now() - interval '9 years', 'Zoé', 'Le Guen', 'X', 'x', '', '', '', '');
                grant all on former_event to public;
                """);
        assertThatThrownBy(() -> run("select audit_keep_former(1, '[]')")).hasMessageContaining("has begun");
        assertThat(number("select count(*) from audit_forget_authors(now() - interval '1 year')"))
                .isZero();
    }

    @Test
    void whatever_runs_with_its_owner_s_rights_looks_among_temporary_tables_last_and_is_for_the_application_alone()
            throws SQLException {
        assertThat(texts("""
                        select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
                            and (proconfig is null or not 'search_path=public, pg_temp' = any (proconfig)
                                or proacl is null or exists (select from aclexplode(proacl) where grantee = 0))
                        """)).isEmpty();
        assertThat(texts("select proname from pg_proc where prosecdef")).contains("audit_append");
    }

    private void run(String sql) throws SQLException {
        try (var statement = application.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = application.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
