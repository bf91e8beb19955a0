package fr.pix.certif.platform.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Where a backup comes from.
 *
 * @param postgres the server's version, for who reads the file
 * @param lastMigration the newest that the tables had seen
 * @param print of all migrations up to there
 */
record Origin(Instant at, String postgres, String lastMigration, String print) {

    private static final Pattern LINE =
            Pattern.compile("-- made (\\S+) from PostgreSQL (.*), tables (\\S+) ([0-9a-f]{64})");

    String line() {
        return "-- made " + at + " from PostgreSQL " + postgres + ", tables " + lastMigration + " " + print;
    }

    static Origin parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw Damage.altered();
        }
        try {
            return new Origin(Instant.parse(parts.group(1)), parts.group(2), parts.group(3), parts.group(4));
        } catch (DateTimeParseException noTime) {
            throw Damage.altered(noTime);
        }
    }
}
