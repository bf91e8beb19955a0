package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts a backup's rows into tables that it makes, within the transaction of the connection that it is given. What the file
 * has beyond those tables is passed over, and told of.
 */
final class Loading implements Receiver {

    private final Connection connection;
    private final String applicationRole;
    private final Map<String, StoredTable> tables = new HashMap<>();
    private final Set<String> sequences = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private final List<String> passedOver = new ArrayList<>();
    private @Nullable SetAside aside;
    private @Nullable KeptFields kept;

    /** None within a table that is passed over. */
    private @Nullable CopyIn rows;

    Loading(Connection connection, String applicationRole) {
        this.connection = connection;
        this.applicationRole = applicationRole;
    }

    @Override
    public void begin(Schema schema) throws SQLException {
        EmptySchema.make(connection);
        Statements.run(connection, schema.statements(connection.getSchema(), applicationRole));
        for (var table : Catalog.inOrder(connection, Catalog.tables(connection)).reversed()) {
            if (!table.guarded()) {
                Statements.run(connection, List.of(Format.DELETE + Sql.quoted(table.name())));
            }
            tables.put(table.name(), table);
            missing.add(Stranger.table(table.name()));
        }
        for (var sequence : Catalog.sequences(connection)) {
            sequences.add(sequence.name());
            missing.add(Stranger.sequence(sequence.name()));
        }
        aside = SetAside.from(connection);
    }

    @Override
    public void table(String name, List<String> columns) throws SQLException {
        var table = tables.get(name);
        if (table == null) {
            passedOver.add(Stranger.table(name));
            return;
        }
        if (!missing.remove(Stranger.table(name))) {
            throw Damage.altered(); // it came already
        }
        var lacking = new HashSet<>(table.columns());
        columns.forEach(lacking::remove);
        if (!lacking.isEmpty()) {
            throw Stranger.lacking(lacking.stream()
                    .map(column -> Stranger.column(name, column))
                    .toList());
        }
        var known = columns.stream().filter(table.columns()::contains).toList();
        columns.stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> passedOver.add(Stranger.column(name, column)));
        kept = known.size() == columns.size() ? null : new KeptFields(columns, Set.copyOf(known));
        var copying = new StoredTable(name, known, table.guarded());
        rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copying.copyIn());
    }

    @Override
    public void row(byte[] bytes, int from, int length) throws SQLException, IOException {
        if (rows == null) {
            return;
        }
        if (kept == null) {
            rows.writeToCopy(bytes, from, length);
        } else {
            var row = kept.of(bytes, from, length);
            rows.writeToCopy(row, 0, row.length);
        }
    }

    @Override
    public void tableEnd() throws SQLException {
        if (rows != null) {
            rows.endCopy();
        }
        rows = null;
    }

    @Override
    public void sequence(StoredSequence sequence) throws SQLException {
        if (sequences.contains(sequence.name())) {
            missing.remove(Stranger.sequence(sequence.name()));
            Statements.run(connection, List.of(sequence.line()));
        } else {
            passedOver.add(Stranger.sequence(sequence.name()));
        }
    }

    @Override
    public void end() throws SQLException {
        if (!missing.isEmpty()) {
            throw Stranger.lacking(missing);
        }
        if (aside == null) {
            throw new IllegalStateException("nothing was begun");
        }
        aside.putBack(connection);
    }

    /** What the database has now of all that the file held. */
    RestoreBackup.Outcome outcome(Manifest whole) {
        return new RestoreBackup.Outcome(
                new Manifest(whole.tables().stream()
                        .filter(contents -> tables.containsKey(contents.table()))
                        .toList()),
                passedOver);
    }
}
