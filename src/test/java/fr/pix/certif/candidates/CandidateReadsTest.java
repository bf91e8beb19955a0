package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** How many of a centre's 20,000 candidates PostgreSQL reads to forget one of its 2,000 sessions, or to list one. */
class CandidateReadsTest {

    private static final CentreId CENTRE = new CentreId(1);
    private static final int EACH = 10;

    private static final String SEED = """
            insert into centre (name, type, created_at) values ('Lycée des Iris', 'SCO', now());
            insert into account (first_name, last_name, email, password_hash, created_at)
            values ('Anne-Cécile', 'Bichon', 'acb@centre.example', '', now());
            insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code,
                version, created_at, created_by, changed_at, form_key, search, candidates)
            select 1, n, 'Site 1', 'Salle', '2049-01-01', '14:00', 'Europe/Paris', 'A. Bichon', '', 'BCDF23', 1, now(), 1, now(),
                gen_random_uuid(), 'site 1', 10
            from generate_series(1, 2000) n;
            insert into candidate (centre_id, session_number, birth_name, first_name, sex, birth_date, birth_country_code,
                birth_country, birth_insee_code, birth_town, external_id, result_email, convocation_email, prepayment_code,
                accessibility, birth_name_key, first_name_key, search, version, created_at, changed_at)
            select 1, 1 + n % 2000, 'Nom ' || n, 'Yanis', 'M', '2007-03-14', '99100', 'FRANCE', '29019', 'Brest', '3A', '', '', '',
                false, 'nom ' || n, 'yanis', 'nom ' || n || ' yanis', 1, now(), now()
            from generate_series(1, 20000) n;
            analyze;
            """;

    private static TestDatabase database;

    @BeforeAll
    static void aLargeCentre() {
        database = TestDatabase.fresh();
        database.asOwner(SEED);
    }

    @Test
    void a_session_is_forgotten_by_reading_its_own() throws SQLException {
        assertThat(read(sql -> {
                    assertThat(new PlacementStore(sql).forget(CENTRE, List.of(new SessionId(7))))
                            .isEqualTo(EACH);
                    sql.sql("delete from session where centre_id = 1 and number = 7")
                            .update();
                }))
                .isLessThanOrEqualTo(2 * EACH);
    }

    @Test
    void a_session_is_listed_by_reading_its_own() throws SQLException {
        assertThat(read(sql -> assertThat(new CandidateStore(sql, JsonMapper.shared()).of(CENTRE, new SessionId(8)))
                        .hasSize(EACH)))
                .isLessThanOrEqualTo(EACH);
    }

    @Test
    void what_they_object_to_elsewhere_is_found_by_reading_them_and_their_namesakes() throws SQLException {
        assertThat(read(sql -> {
                    sql.sql("""
                                    update candidate set objection = 'OBJECTION', objection_since = '2026-05-03',
                                        objection_about = 'Pas d’e-mail', birth_name_key = 'nom 8'
                                    where centre_id = 1 and session_number = 10 and birth_name_key = 'nom 9'
                                    """).update();
                    assertThat(new ObjectionsElsewhere(sql).of(CENTRE, new SessionId(9)))
                            .hasSize(1);
                }))
                .isLessThanOrEqualTo(6 * EACH);
    }

    private interface Work {
        void with(JdbcClient sql);
    }

    /** How many rows, those that keys are checked by included, in a transaction that is taken back. */
    private static long read(Work work) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            work.with(sql);
            var read = sql.sql("""
                            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'candidate'
                            """).query(Long.class).single();
            connection.rollback();
            return read;
        }
    }
}
