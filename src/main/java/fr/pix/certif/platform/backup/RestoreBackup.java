package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.database.OwnedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Puts a backup back: read to its end and found whole first, then in one transaction, so that what breaks off leaves the
 * database as it was and is simply done again; at last brought up to this version.
 */
public final class RestoreBackup {

    /** Two at a time would each find the database empty. */
    private static final long ONE_AT_A_TIME = 0x5069784365727466L;

    private static final String OTHERS = """
            select pid::text from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and usename is not null
            """;

    private final OwnedDatabase database;

    public RestoreBackup(OwnedDatabase database) {
        this.database = database;
    }

    /**
     * Into what it is restored.
     *
     * @param telling tables whose rows tell that a database is in use; others are filled by the application itself
     * @param replace one in use is replaced
     */
    public record Target(List<String> telling, boolean replace) {

        public Target {
            telling = List.copyOf(telling);
        }
    }

    /**
     * What came of it.
     *
     * @param passedOver tables, columns and sequences that somebody else had put beside ours: they stay in the file
     */
    public record Outcome(Manifest manifest, List<String> passedOver) {

        public Outcome {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * Only reads the file, and compares it with its manifest and its tables with ours.
     *
     * @throws BackupRefused where it is not what was written, or cannot be restored
     */
    public static Outcome check(Path file, Opening opening) {
        try {
            var looking = new Looking();
            return new Outcome(BackupReader.read(file, opening, looking), looking.strangers());
        } catch (SQLException nobodyAsksTheDatabase) {
            throw new IllegalStateException(nobodyAsksTheDatabase);
        }
    }

    /**
     * Puts it back.
     *
     * @throws BackupRefused where the file is not whole, the database is in use or an application runs on it; nothing has
     *     changed then
     */
    public Outcome from(Path file, Opening opening, Target target) throws SQLException {
        if (database.isInUse()) {
            throw new BackupRefused("An application runs on this database: stop it first.");
        }
        check(file, opening);
        Outcome outcome;
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            admit(connection, target);
            var loading = new Loading(connection, database.applicationRole());
            outcome = loading.outcome(BackupReader.read(file, opening, loading));
            Statements.run(
                    connection, List.of("analyze")); // the first visitor's questions are planned on what there is
            connection.commit();
        }
        database.migrate();
        return outcome;
    }

    private static void admit(Connection connection, Target target) throws SQLException {
        Statements.run(
                connection,
                List.of(
                        "select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")",
                        "set local statement_timeout to 0; set local lock_timeout to '10s'"));
        var others = Statements.texts(connection, OTHERS).size();
        if (others > 0) {
            throw new BackupRefused(
                    "Others are connected to this database (%d connections): stop the applications first."
                            .formatted(others));
        }
        for (var table : target.telling()) {
            var rows = "select 1 from %s limit 1".formatted(Sql.quoted(table));
            if (!target.replace() && !Statements.texts(connection, rows).isEmpty()) {
                throw new BackupRefused(
                        "This database is in use: restore into an empty one, or say --replace to lose what it holds.");
            }
        }
    }
}
