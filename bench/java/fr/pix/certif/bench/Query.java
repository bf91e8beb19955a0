package fr.pix.certif.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A statement of the application's, to be sent straight to PostgreSQL.
 *
 * @param writes whether the statements of its operation belong in a transaction
 */
record Query(String sql, boolean writes, Parameters parameters) {

    /** Sets the parameters of one turn. */
    interface Parameters {
        void set(PreparedStatement statement, int worker, int turn) throws SQLException;
    }

    static Query reading(String sql, Object... parameters) {
        return new Query(sql, false, (statement, _, _) -> set(statement, parameters));
    }

    static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
