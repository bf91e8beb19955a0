package fr.pix.certif.centres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.centres.SearchCentres.Start;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How PostgreSQL finds centres among 20,000, and how much it reads for that: whatever the words, at most the index by
 * name, once, and what the page shows. What it reads is counted, for time would measure what else the machine does.
 */
class CentreSearchPlansTest {

    /** The index has some 270 pages, and each of the 26 centres is found with its sites in some 13. */
    private static final int MOST_PAGES = 650;

    private static final CentreId MIDDLE = new CentreId(10_000);

    private static final String SEED = """
            insert into centre (name, external_id, type, created_at, suspended_at)
            select (array['Lycée', 'Collège', 'Université', 'Centre'])[1 + n % 4] || ' '
                   || (array['des Iris', 'Évariste-Galois', 'du Parc', 'de Testix', 'Marie-Curie'])[1 + n % 5] || ' ' || n,
                'UAI' || lpad(n::text, 6, '0'), 'SCO', now(), case when n % 500 = 0 then now() end
            from generate_series(1, 20000) n;
            insert into site (centre_id, name, zone)
            select id, 'Site ' || s, 'Europe/Paris' from centre, generate_series(1, 3) s;
            update centre set search = ' ' || regexp_replace(
                lower(translate(name || ' ' || external_id, 'éÉèÈ', 'eEeE')), '[^[:alnum:]]+', ' ', 'g');
            """;

    private static DataSource source;

    @BeforeAll
    static void twentyThousandCentres() throws SQLException {
        source = TestDatabase.fresh().ownerDataSource();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SEED);
            statement.execute("vacuum full centre");
            statement.execute("vacuum analyze");
        }
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("", CentreState.ANY, new Start.First(), 25),
                Arguments.of("", CentreState.OPEN, new Start.After(MIDDLE), 25),
                Arguments.of("", CentreState.ANY, new Start.Before(MIDDLE), 25),
                Arguments.of("", CentreState.SUSPENDED, new Start.First(), 25),
                Arguments.of("UAI012345", CentreState.ANY, new Start.First(), 1),
                Arguments.of("lycée", CentreState.ANY, new Start.First(), 25),
                Arguments.of("lycée", CentreState.ANY, new Start.After(MIDDLE), 25),
                Arguments.of("collège galois", CentreState.ANY, new Start.Before(MIDDLE), 25),
                Arguments.of("lycée galois 123", CentreState.OPEN, new Start.First(), 6),
                Arguments.of("évar 19", CentreState.ANY, new Start.First(), 25),
                Arguments.of("u l 77", CentreState.ANY, new Start.First(), 25),
                Arguments.of("lycée", CentreState.SUSPENDED, new Start.First(), 25),
                Arguments.of("uai lycée collège", CentreState.ANY, new Start.First(), 0),
                Arguments.of("alois", CentreState.ANY, new Start.First(), 0),
                Arguments.of("introuvable", CentreState.OPEN, new Start.First(), 0));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void a_search_reads_the_index_by_name_once_at_most_and_what_it_shows(
            String words, CentreState state, Start start, int found) {
        var plans = new ArrayList<String>();
        var search = new SearchCentres(JdbcClient.create(new Explaining(plans)));
        assertThat(search.search(words, state, start).centres()).hasSize(found);
        assertThat(plans)
                .hasSize(1)
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"))
                .allSatisfy(plan -> assertThat(pagesRead(plan)).as(plan).isBetween(1, MOST_PAGES));
    }

    /** Of the whole plan, which its outermost step sums up. */
    private static int pagesRead(String plan) {
        var outermost = JsonMapper.shared().readTree(plan).get(0).get("Plan");
        return outermost.get("Shared Hit Blocks").asInt()
                + outermost.get("Shared Read Blocks").asInt();
    }

    /** Executes each query a second time, to have it explained. */
    private static final class Explaining extends JdbcTemplate {

        private final List<String> plans;

        Explaining(List<String> plans) {
            super(source);
            this.plans = plans;
        }

        @Override
        public <T extends @Nullable Object> T query(
                PreparedStatementCreator creator,
                @Nullable PreparedStatementSetter setter,
                ResultSetExtractor<T> extractor) {
            var answer = super.query(creator, setter, extractor);
            super.query(connection -> creator.createPreparedStatement(explaining(connection)), setter, rows -> {
                rows.next();
                return plans.add(rows.getString(1));
            });
            return answer;
        }

        private static Connection explaining(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            arguments[0] = "explain (analyze, buffers, format json) " + arguments[0];
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
