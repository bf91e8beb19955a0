package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.FileRefused;
import fr.pix.certif.platform.PartFile;
import fr.pix.certif.platform.database.OwnedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes all that the database holds to a file: one state of it, while people go on to work. It is the plain format of
 * {@code pg_dump}, tables and rows as SQL; PostgreSQL's own programs are not needed for it.
 */
public final class BackUp {

    private final OwnedDatabase database;
    private final Clock clock;

    public BackUp(OwnedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param bytes the size of the file
     * @param leftOut tables and sequences that somebody else put beside ours: no restore could make them
     */
    public record Made(Manifest manifest, long bytes, List<String> leftOut) {

        public Made {
            leftOut = List.copyOf(leftOut);
        }
    }

    private record Written(Manifest manifest, List<String> leftOut) {}

    /**
     * Writes the file, whole or not at all.
     *
     * @throws BackupRefused where the tables are not known
     * @throws FileRefused where the file is there already
     */
    public Made to(Path file, Seal seal) throws IOException, SQLException {
        try (var part = PartFile.begin(file)) {
            Written written;
            try (var connection = database.connect();
                    var out = seal.over(part.out())) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                written = write(connection, new DumpWriter(out));
                connection.rollback();
            }
            return new Made(written.manifest(), part.keep(), written.leftOut());
        }
    }

    private Written write(Connection connection, DumpWriter dump) throws SQLException, IOException {
        settle(connection);
        var all = Catalog.tables(connection);
        if (all.stream().noneMatch(table -> table.name().equals(MadeNames.HISTORY))) {
            throw new BackupRefused("There are no tables of Pix Certif in this database.");
        }
        var schema = Schema.upTo(Catalog.lastMigration(connection));
        var made = schema.names();
        var tables = Catalog.inOrder(connection, all.stream().filter(made::has).toList());
        var sequences = Catalog.sequences(connection);
        hold(connection, tables);
        head(connection, schema, dump);
        for (var statements : schema.statements(connection.getSchema(), database.applicationRole())) {
            dump.line(statements);
        }
        dump.line(Format.DATA);
        for (var table : tables.reversed()) {
            if (!table.guarded()) {
                dump.line(Format.DELETE + Sql.quoted(table.name()) + ";"); // what the migrations put there
            }
        }
        for (var table : tables) {
            dump.rows(connection, table);
        }
        for (var sequence : sequences.stream().filter(made::has).toList()) {
            dump.line(sequence.line());
        }
        dump.line(Format.COMMIT);
        var strangers = Stream.concat(
                all.stream().filter(Predicate.not(made::has)).map(table -> Stranger.table(table.name())),
                sequences.stream()
                        .filter(Predicate.not(made::has))
                        .map(sequence -> Stranger.sequence(sequence.name())));
        return new Written(dump.end(), strangers.toList());
    }

    private void head(Connection connection, Schema schema, DumpWriter dump) throws SQLException, IOException {
        var version = connection.getMetaData().getDatabaseProductVersion();
        dump.line(Format.FIRST_LINE);
        dump.line(new Origin(clock.instant(), version, schema.last(), schema.print()).line());
        dump.line("-- Back again: certif restore; or, as the owner of an empty database where there is a role "
                + database.applicationRole() + ":");
        dump.line("--   psql --no-psqlrc --set ON_ERROR_STOP=1 --file THIS-FILE");
        dump.line("set client_encoding to 'UTF8';");
        dump.line("begin;");
    }

    /** Values leave in one form, whatever the server or the role is set to. */
    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local datestyle to 'ISO, YMD'; set local intervalstyle to 'postgres';"
                    + " set local extra_float_digits to 3; set local bytea_output to 'hex'; set local timezone to 'UTC';"
                    + " set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0");
        }
    }

    /** The tables stay what they are until the end; their rows need not. */
    private static void hold(Connection connection, List<StoredTable> tables) throws SQLException {
        var names = tables.stream().map(table -> Sql.quoted(table.name())).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + names + " in access share mode");
        }
    }
}
