package fr.pix.certif.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables' one history, {@code db/migration}: run by their owner, beside the application's context and before its
 * pool is given out. Always, for it also finds a migration that was changed after it ran.
 */
final class Migrations {

    private Migrations() {}

    static void run(Login owner, Login application) {
        try {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .placeholders(Map.of("application_role", application.user()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable("The tables could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
