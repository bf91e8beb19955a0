package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts a backup's rows into tables that it makes, within the transaction of the connection that it is given. */
final class Loading implements Receiver {

    private final Connection connection;
    private final String applicationRole;
    private final Map<String, StoredTable> missing = new HashMap<>();
    private @Nullable SetAside aside;
    private @Nullable CopyIn rows;

    Loading(Connection connection, String applicationRole) {
        this.connection = connection;
        this.applicationRole = applicationRole;
    }

    @Override
    public void begin(Schema schema) throws SQLException {
        EmptySchema.make(connection);
        Statements.run(connection, schema.statements(connection.getSchema(), applicationRole));
        var tables = Catalog.tables(connection);
        for (var table : tables.reversed()) {
            if (!table.guarded()) {
                Statements.run(connection, List.of(Format.DELETE + Sql.quoted(table.name())));
            }
            missing.put(table.name(), table);
        }
        aside = SetAside.from(connection);
    }

    @Override
    public void table(String name, List<String> columns) throws SQLException {
        var table = missing.remove(name);
        if (table == null || !Set.copyOf(table.columns()).equals(Set.copyOf(columns))) {
            throw Damage.altered();
        }
        var copying = new StoredTable(name, columns, table.guarded());
        rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copying.copyIn());
    }

    @Override
    public void row(byte[] bytes, int from, int length) throws SQLException, IOException {
        copying().writeToCopy(bytes, from, length);
    }

    @Override
    public void tableEnd() throws SQLException {
        copying().endCopy();
        rows = null;
    }

    @Override
    public void sequence(StoredSequence sequence) throws SQLException {
        var names =
                Catalog.sequences(connection).stream().map(StoredSequence::name).collect(Collectors.toSet());
        if (!names.contains(sequence.name())) {
            throw Damage.altered();
        }
        Statements.run(connection, List.of(sequence.line()));
    }

    @Override
    public void end() throws SQLException {
        if (!missing.isEmpty() || aside == null) {
            throw Damage.altered();
        }
        aside.putBack(connection);
    }

    private CopyIn copying() {
        if (rows == null) {
            throw new IllegalStateException("a row outside of a table");
        }
        return rows;
    }
}
