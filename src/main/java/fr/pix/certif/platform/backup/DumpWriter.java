package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Writes the lines of a backup, and counts and hashes them as they leave. */
final class DumpWriter {

    private final OutputStream out;
    private final Hash whole = new Hash();
    private final List<Manifest.Contents> written = new ArrayList<>();

    DumpWriter(OutputStream out) {
        this.out = out;
    }

    void line(String text) throws IOException {
        var bytes = (text + '\n').getBytes(StandardCharsets.UTF_8);
        write(bytes);
    }

    /** All rows of a table, as PostgreSQL writes them: one at a time, never all of them in memory. */
    void rows(Connection connection, StoredTable table) throws SQLException, IOException {
        line(table.copyIn());
        var hash = new Hash();
        var count = 0L;
        var leaving = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
        for (var row = leaving.readFromCopy(); row != null; row = leaving.readFromCopy()) {
            write(row);
            hash.add(row, 0, row.length);
            count++;
        }
        line(Format.ROWS_END);
        written.add(new Manifest.Contents(table.name(), count, hash.text()));
    }

    /** What was written, as the last lines. */
    Manifest end() throws IOException {
        for (var table : written) {
            line(table.line());
        }
        line(Format.END + whole.text());
        return new Manifest(written);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        whole.add(bytes, 0, bytes.length);
    }
}
