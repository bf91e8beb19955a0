package fr.pix.certif.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks PostgreSQL several questions in one round trip, which is most of what a small one takes, on either side. How a
 * statement of them reads is worked out once, for all who ask the same.
 */
@Component
public class Together {

    /** Beyond that many, those asked longest ago are worked out anew. */
    private static final int KNOWN = 256;

    private final JdbcOperations sql;

    private final ConcurrentLruCache<List<String>, Asked> known = new ConcurrentLruCache<>(KNOWN, Asked::of);

    public Together(JdbcOperations sql) {
        this.sql = sql;
    }

    /**
     * A question.
     *
     * @param sql one statement, with named parameters
     */
    public record Question<T>(String sql, RowMapper<T> row) {}

    /** A question with what follows from its answer: questions about different things then say the same kind of thing. */
    public record Inquiry<T, R>(Question<T> question, Function<List<T>, R> then) {

        private R first(PreparedStatement statement) throws SQLException {
            return then.apply(rows(statement, question));
        }

        private R read(PreparedStatement statement) throws SQLException {
            return then.apply(next(statement, question));
        }
    }

    /** The rows of either question. */
    public record Answers<A, B>(List<A> first, List<B> second) {}

    /** The rows of each question. */
    public record ThreeAnswers<A, B, C>(List<A> first, List<B> second, List<C> third) {}

    /** Asks both with the same parameters, of which each takes what it needs. */
    public <A, B> Answers<A, B> ask(Question<A> first, Question<B> second, Map<String, ?> parameters) {
        return execute(List.of(first, second), parameters, statement -> {
            var rows = rows(statement, first);
            return new Answers<>(rows, next(statement, second));
        });
    }

    /** Asks all three with the same parameters, of which each takes what it needs. */
    public <A, B, C> ThreeAnswers<A, B, C> ask(
            Question<A> first, Question<B> second, Question<C> third, Map<String, ?> parameters) {
        return execute(List.of(first, second, third), parameters, statement -> {
            var firstRows = rows(statement, first);
            var secondRows = next(statement, second);
            return new ThreeAnswers<>(firstRows, secondRows, next(statement, third));
        });
    }

    /** Asks both, and all that others have to ask, with the same parameters; the third answers are one for each of those. */
    public <A, B, R> ThreeAnswers<A, B, R> ask(
            Question<A> first, Question<B> second, List<Inquiry<?, R>> others, Map<String, ?> parameters) {
        var all = new ArrayList<Question<?>>(List.of(first, second));
        others.forEach(other -> all.add(other.question()));
        return execute(all, parameters, statement -> {
            var firstRows = rows(statement, first);
            var secondRows = next(statement, second);
            var said = new ArrayList<R>();
            for (var other : others) {
                said.add(other.read(statement));
            }
            return new ThreeAnswers<>(firstRows, secondRows, said);
        });
    }

    /** Asks all that others have to ask, with the same parameters; the answers are one for each. */
    public <R> List<R> ask(List<Inquiry<?, R>> inquiries, Map<String, ?> parameters) {
        if (inquiries.isEmpty()) {
            return List.of();
        }
        var questions = inquiries.stream().<Question<?>>map(Inquiry::question).toList();
        return execute(questions, parameters, statement -> {
            var said = new ArrayList<R>();
            for (var inquiry : inquiries) {
                said.add(said.isEmpty() ? inquiry.first(statement) : inquiry.read(statement));
            }
            return said;
        });
    }

    private <T> T execute(
            List<Question<?>> questions, Map<String, ?> parameters, PreparedStatementCallback<T> reading) {
        var asked = known.get(questions.stream().<String>map(Question::sql).toList());
        return Objects.requireNonNull(sql.execute(asked.with(parameters), statement -> {
            statement.execute();
            return reading.doInPreparedStatement(statement);
        }));
    }

    /** Several questions as one statement, with a place for each parameter. */
    private record Asked(ParsedSql parsed, PreparedStatementCreatorFactory statement) {

        private static Asked of(List<String> questions) {
            var parsed = NamedParameterUtils.parseSqlStatement(String.join(";\n", questions));
            var sql = NamedParameterUtils.substituteNamedParameters(parsed, null);
            var types = NamedParameterUtils.buildSqlTypeArray(parsed, EmptySqlParameterSource.INSTANCE);
            return new Asked(parsed, new PreparedStatementCreatorFactory(sql, types));
        }

        private PreparedStatementCreator with(Map<String, ?> parameters) {
            return statement.newPreparedStatementCreator(
                    NamedParameterUtils.buildValueArray(parsed, new MapSqlParameterSource(parameters), null));
        }
    }

    private static <T> List<T> next(PreparedStatement statement, Question<T> question) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new SQLException("one of the questions has no answer");
        }
        return rows(statement, question);
    }

    private static <T> List<T> rows(PreparedStatement statement, Question<T> question) throws SQLException {
        try (var answer = statement.getResultSet()) {
            return new RowMapperResultSetExtractor<>(question.row()).extractData(answer);
        }
    }
}
