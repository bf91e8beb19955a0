package fr.pix.certif.platform.database;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables' one history, {@code db/migration}: run by their owner, beside the application's context and before its
 * pool is given out. The comment of Flyway's own table holds a print of the files that were run, so that a start which
 * has the very same ones asks no more than that; one that was changed after it ran has another print, and is found.
 */
final class Migrations {

    private static final String PRINT_OF_LAST =
            "select obj_description(to_regclass('flyway_schema_history'), 'pg_class')";

    private Migrations() {}

    static void run(Login owner, Login application) {
        var print = Migration.print(Migration.all(), application.user());
        try {
            if (!isOf(print, owner)) {
                migrate(owner, application);
                mark(print, owner);
            }
        } catch (FlywayException | SQLException e) {
            throw new DatabaseUnavailable("The tables could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void migrate(Login owner, Login application) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .placeholders(Map.of(Migration.ROLE, application.user()))
                .load()
                .migrate();
    }

    private static boolean isOf(String print, Login owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var last = statement.executeQuery(PRINT_OF_LAST)) {
            return last.next() && print.equals(last.getString(1));
        }
    }

    private static void mark(String print, Login owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("comment on table flyway_schema_history is '" + print + "'");
        }
    }
}
