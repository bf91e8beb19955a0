package fr.pix.certif.platform.database;

import fr.pix.certif.platform.Chore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps what the embedded PostgreSQL logs for less than a year: twice a year the file begins anew, and the one before stays
 * beside it until then.
 */
@Component
class ForgetDatabaseLog implements Chore {

    static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private final StartingDatabase database;
    private final Clock clock;

    ForgetDatabaseLog(StartingDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (database.await() instanceof EmbeddedDatabase embedded) {
            try {
                turn(embedded.log(), clock.instant());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** The server goes on writing at the end of the same file, wherever that is. */
    static void turn(Path log, Instant now) throws IOException {
        var before = log.resolveSibling(log.getFileName() + ".1");
        if (!Files.exists(before)) {
            Files.createFile(before);
            Files.setLastModifiedTime(before, FileTime.from(now)); // from here on it is counted
            return;
        }
        var age = Duration.between(Files.getLastModifiedTime(before).toInstant(), now);
        if (age.compareTo(HALF_A_YEAR) > 0) {
            if (age.compareTo(HALF_A_YEAR.multipliedBy(2)) > 0) {
                Files.write(before, new byte[0], StandardOpenOption.TRUNCATE_EXISTING); // both are too old
            } else {
                Files.copy(log, before, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.write(log, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
            Files.setLastModifiedTime(before, FileTime.from(now));
        }
    }
}
