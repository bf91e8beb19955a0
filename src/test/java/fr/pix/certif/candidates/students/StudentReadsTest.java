package fr.pix.certif.candidates.students;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Whom no list has named for long is looked for every hour, and found among 20,000 without reading the others. */
class StudentReadsTest {

    private static final String SEED = """
            insert into centre (name, type, created_at) values ('Lycée des Iris', 'SCO', now());
            insert into student (centre_id, last_name, first_name, birth_date, sex, birth_country, birth_insee, birth_postal,
                birth_town, class, last_name_key, first_name_key, changed_at, listed_at)
            select 1, 'Nom ' || n, 'Yanis', '2011-03-14', 'M', '', '', '', '', '3A', 'nom ' || n, 'yanis', now(),
                case when n <= 3 then timestamptz '2023-09-02' else '2026-09-02' end
            from generate_series(1, 20000) n;
            analyze;
            """;

    @Test
    void who_left_is_found_without_reading_who_is_there() throws SQLException {
        var database = TestDatabase.fresh();
        database.asOwner(SEED);
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(new StudentStore(sql, JsonMapper.shared()).forgetListedUntil(LocalDate.of(2024, 1, 1)))
                    .isEqualTo(Map.of(new CentreId(1), 3));
            assertThat(sql.sql("""
                            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'student'
                            """).query(Long.class).single()).isLessThanOrEqualTo(3);
        }
    }
}
