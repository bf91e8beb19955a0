package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A database that has something in every table. */
public final class FilledDatabase {

    private FilledDatabase() {}

    public static TestDatabase make() {
        var database = TestDatabase.fresh();
        try {
            database.asOwner(new ClassPathResource("every_table.sql", FilledDatabase.class)
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return database;
    }
}
