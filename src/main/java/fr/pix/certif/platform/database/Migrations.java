package fr.pix.certif.platform.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables' one history, {@code db/migration}: run by their owner, beside the application's context and before its
 * pool is given out. The comment of Flyway's own table holds a print of the files that were run, so that a start which
 * has the very same ones asks no more than that; one that was changed after it ran has another print, and is found.
 */
final class Migrations {

    private static final String PRINT_OF_LAST =
            "select obj_description(to_regclass('flyway_schema_history'), 'pg_class')";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** Each waits for a second. */
    private static final int ATTEMPTS = 30;

    /** Nobody else's lock was to be had, or PostgreSQL ended us where two wait for each other. */
    private static final Set<String> IN_USE = Set.of("55P03", "40P01");

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

    /** Looks only, for who changes no table: those of a newer release will do, as they do for a copy of this one. */
    static void expect(Login owner, Login application) {
        var print = Migration.print(Migration.all(), application.user());
        try {
            if (!isOf(print, owner) && flyway(owner, application).load().info().pending().length > 0) {
                throw new DatabaseUnavailable(
                        "The tables of this database are those of an older Pix Certif, or there are none yet, and this"
                                + " command changes none: use the release that made them, or start this one first, which"
                                + " brings them up to date (certif run). Only certif backup takes them as they are.");
            }
        } catch (FlywayException | SQLException e) {
            throw new DatabaseUnavailable("The tables could not be looked at: " + e.getMessage(), e);
        }
    }

    /** Tried again where a table is in use: each file is done whole or not at all. */
    private static void migrate(Login owner, Login application) {
        for (var attempt = 1; ; attempt++) {
            try {
                flyway(owner, application).load().migrate();
                return;
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS || !isInUse(e)) {
                    throw e;
                }
                LOG.info("a table is in use; its change is tried again");
            }
        }
    }

    /**
     * V0036 was taken back a day after it came, for V0037: where it ran, the history has it and no file does. A test says that
     * no other is missing. What a newer release ran is left alone, as it always was.
     *
     * <p>Whoever waits for a table makes everybody after him wait too, so a migration gives up soon: the older copies go on
     * meanwhile.
     */
    static FluentConfiguration flyway(Login owner, Login application) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .initSql("set lock_timeout = '1s'")
                .ignoreMigrationPatterns("*:missing", "*:future")
                .placeholders(Map.of(Migration.ROLE, application.user()));
    }

    private static boolean isInUse(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && IN_USE.contains(String.valueOf(sql.getSQLState())));
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
