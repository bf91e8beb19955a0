package fr.pix.certif.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL two questions in one round trip, which is most of what a small one takes, on either side. */
@Component
public class Together {

    private final NamedParameterJdbcOperations sql;

    public Together(NamedParameterJdbcOperations sql) {
        this.sql = sql;
    }

    /**
     * A question.
     *
     * @param sql one statement, with named parameters
     */
    public record Question<T>(String sql, RowMapper<T> row) {}

    /** The rows of either question. */
    public record Answers<A, B>(List<A> first, List<B> second) {}

    /** Asks both with the same parameters, of which each takes what it needs. */
    public <A, B> Answers<A, B> ask(Question<A> first, Question<B> second, Map<String, ?> parameters) {
        return Objects.requireNonNull(sql.execute(first.sql() + ";\n" + second.sql(), parameters, statement -> {
            statement.execute();
            var rows = rows(statement, first);
            if (!statement.getMoreResults()) {
                throw new SQLException("the second of two questions has no answer");
            }
            return new Answers<>(rows, rows(statement, second));
        }));
    }

    private static <T> List<T> rows(PreparedStatement statement, Question<T> question) throws SQLException {
        try (var answer = statement.getResultSet()) {
            return new RowMapperResultSetExtractor<>(question.row()).extractData(answer);
        }
    }
}
