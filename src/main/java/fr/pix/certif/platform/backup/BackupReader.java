package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a backup to its end and compares it with its manifest: what is not as it was written is refused. */
final class BackupReader {

    private final Lines lines;
    private final Receiver receiver;
    private final List<Manifest.Contents> read = new ArrayList<>();

    private BackupReader(InputStream in, Receiver receiver) {
        this.lines = new Lines(in);
        this.receiver = receiver;
    }

    /**
     * Reads a file and hands its parts over; the last word, {@link Receiver#end}, comes once all was found to be whole.
     *
     * @throws BackupRefused where it is not
     */
    static Manifest read(Path file, Opening opening, Receiver receiver) throws SQLException {
        try (var in = Files.newInputStream(file)) {
            var opened = opening.open(in);
            var manifest = whole(opened, receiver);
            receiver.end();
            return manifest;
        } catch (IOException unreadable) {
            throw Damage.unreadable(unreadable);
        }
    }

    private static Manifest whole(Opened opened, Receiver receiver) throws SQLException {
        try {
            var manifest = new BackupReader(opened.text(), receiver).all();
            opened.checkWhole();
            return manifest;
        } catch (IOException undecipherable) {
            throw Damage.altered(undecipherable); // decrypted or unpacked, what was altered makes no sense
        }
    }

    private Manifest all() throws SQLException, IOException {
        if (!lines.text().equals(Format.FIRST_LINE)) {
            throw new BackupRefused("The file is no backup of Pix Certif, or one of a newer version.");
        }
        receiver.begin(Schema.of(Origin.parse(lines.text())));
        while (!lines.text().equals(Format.DATA)) {
            // The tables as SQL, for psql: ours are made by the migrations.
        }
        for (var line = lines.text(); !line.equals(Format.COMMIT); line = lines.text()) {
            data(line);
        }
        var manifest = manifest();
        if (!manifest.tables().equals(read)) {
            throw Damage.altered();
        }
        return manifest;
    }

    private void data(String line) throws SQLException, IOException {
        var sequence = Format.SEQUENCE.matcher(line);
        if (line.startsWith(Format.COPY)) {
            rows(line);
        } else if (sequence.matches()) {
            receiver.sequence(new StoredSequence(
                    Sql.bare(sequence.group(1)),
                    Long.parseLong(sequence.group(2)),
                    Boolean.parseBoolean(sequence.group(3)),
                    Optional.empty()));
        } else if (!line.startsWith(Format.DELETE)) {
            throw Damage.altered();
        }
    }

    private void rows(String line) throws SQLException, IOException {
        var copied = Format.COPIED.matcher(line);
        if (!copied.matches()) {
            throw Damage.altered();
        }
        var table = Sql.bare(copied.group(1));
        var columns = Format.NAME
                .matcher(copied.group(2))
                .results()
                .map(name -> Sql.bare(name.group()))
                .toList();
        if (!line.equals(new StoredTable(table, columns, false).copyIn())) {
            throw Damage.altered();
        }
        receiver.table(table, columns);
        var hash = new Hash();
        var count = 0L;
        while (nextRow()) {
            hash.add(lines.bytes(), lines.start(), lines.length());
            receiver.row(lines.bytes(), lines.start(), lines.length());
            count++;
        }
        receiver.tableEnd();
        read.add(new Manifest.Contents(table, count, hash.text()));
    }

    private boolean nextRow() throws IOException {
        if (!lines.next()) {
            throw Damage.cutShort();
        }
        return !lines.endsRows();
    }

    private Manifest manifest() throws IOException {
        var told = new ArrayList<Manifest.Contents>();
        for (var line = lines.text(); !line.startsWith(Format.END); line = lines.text()) {
            var contents = Format.CONTENTS.matcher(line);
            if (!contents.matches()) {
                throw Damage.altered();
            }
            told.add(new Manifest.Contents(
                    Sql.bare(contents.group(1)), Long.parseLong(contents.group(2)), contents.group(3)));
        }
        var hash = lines.current().substring(Format.END.length());
        if (!hash.equals(lines.hashBefore()) || lines.next()) {
            throw Damage.altered();
        }
        return new Manifest(told);
    }
}
