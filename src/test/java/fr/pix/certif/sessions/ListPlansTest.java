package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.TestDatabase;
import fr.pix.certif.platform.database.Together;
import fr.pix.certif.sessions.SessionQuery.Start;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL finds a page of the list among 20,000 sessions: by an index that holds them in the order asked for. */
class ListPlansTest {

    private static final CentreId CENTRE = new CentreId(7);
    private static final List<Start> STARTS =
            List.of(Start.FIRST, Start.LAST, Start.after(new SessionId(10_007)), Start.before(new SessionId(10_007)));

    private static final String SEED = """
            insert into centre (name, type, created_at) select 'Centre ' || n, 'SUP', now() from generate_series(1, 1000) n;
            insert into account (first_name, last_name, email, password_hash, created_at)
            values ('Anne-Cécile', 'Bichon', 'acb@centre.example', '', now());
            insert into session
            select 1 + n % 20, n, 'Site ' || n % 7, 'Salle ' || n % 43, date '2049-01-01' + n / 40, '14:00',
                'Europe/Paris', 'Anne-Cécile Bichon', '', 'BCDF23', 1, now(), 1, now(), gen_random_uuid(), 'site ' || n
            from generate_series(1, 20000) n;
            insert into session_count (centre_id, total) select id, 1000 from centre;
            insert into session_site select id, 'Site ' || n from centre, generate_series(0, 6) n;
            analyze;
            """;

    private static DataSource source;

    @BeforeAll
    static void twentyCentresOfAThousandSessions() throws SQLException {
        source = TestDatabase.fresh().ownerDataSource();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SEED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_order_has_its_index_both_ways_and_from_any_session(SessionSort sort) {
        for (var start : STARTS) {
            for (var descending : new boolean[] {true, false}) {
                var query = new SessionQuery("", null, null, "", sort, descending, start);
                assertThat(plansOf(query))
                        .allSatisfy(plan -> assertThat(plan)
                                .contains("Index")
                                .doesNotContain("Sort")
                                .doesNotContain("Seq Scan"));
            }
        }
    }

    @Test
    void filters_read_only_the_rows_of_the_centre() {
        var day = LocalDate.of(2049, 4, 19);
        Stream.of(
                        new SessionQuery("salle", null, null, "", SessionSort.DATE, true, Start.FIRST),
                        new SessionQuery("19/04/2049", null, null, "", SessionSort.ROOM, true, Start.FIRST),
                        new SessionQuery("", day, null, "", SessionSort.DATE, false, Start.FIRST),
                        new SessionQuery("", null, day, "", SessionSort.ROOM, false, Start.FIRST),
                        new SessionQuery("", null, null, "Site 3", SessionSort.DATE, true, Start.FIRST))
                .forEach(query -> assertThat(plansOf(query))
                        .allSatisfy(plan -> assertThat(plan)
                                .containsPattern("Index Cond: \\(+centre_id = ")
                                .doesNotContain("Seq Scan")));
    }

    /** As PostgreSQL plans the statements once they are prepared, whatever their parameters will be. */
    private static List<String> plansOf(SessionQuery query) {
        var statements = new ArrayList<String>();
        var recording = new Recording(statements);
        var together = new Together(recording);
        new ListSessions(JdbcClient.create(recording), together).list(CENTRE, query);
        assertThat(statements).isNotEmpty();
        return statements.stream().map(ListPlansTest::plan).toList();
    }

    private static String plan(String statement) {
        var number = new AtomicInteger();
        var numbered = Pattern.compile("\\?").matcher(statement).replaceAll(_ -> "\\$" + number.incrementAndGet());
        try (var connection = source.getConnection();
                var explaining = connection.createStatement();
                var rows = explaining.executeQuery("explain (generic_plan) " + numbered)) {
            var plan = new StringBuilder(numbered);
            while (rows.next()) {
                plan.append('\n').append(rows.getString(1));
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(numbered, e);
        }
    }

    /** Keeps the text of each query that it executes. */
    private static final class Recording extends JdbcTemplate {

        private final List<String> statements;

        Recording(List<String> statements) {
            super(source);
            this.statements = statements;
        }

        @Override
        public <T extends @Nullable Object> T query(
                PreparedStatementCreator creator,
                @Nullable PreparedStatementSetter setter,
                ResultSetExtractor<T> extractor) {
            statements.add(Objects.requireNonNull(((SqlProvider) creator).getSql()));
            return super.query(creator, setter, extractor);
        }

        @Override
        public <T extends @Nullable Object> T execute(
                PreparedStatementCreator creator, PreparedStatementCallback<T> callback) {
            var both = Objects.requireNonNull(((SqlProvider) creator).getSql());
            statements.addAll(List.of(both.split(";\n", -1)));
            return super.execute(creator, callback);
        }
    }
}
