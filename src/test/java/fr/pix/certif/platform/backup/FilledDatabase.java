package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.database.TestDatabase;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database that has something in every table. */
public final class FilledDatabase {

    private FilledDatabase() {}

    public static TestDatabase make() {
        var database = TestDatabase.fresh();
        fill(database.ownerDataSource());
        return database;
    }

    /** Fills an empty one. */
    public static void fill(DataSource database) {
        new ResourceDatabasePopulator(
                        false, false, "UTF-8", new ClassPathResource("every_table.sql", FilledDatabase.class))
                .execute(database);
    }
}
