package fr.pix.certif.admin.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP that a centre is handed: written entry by entry, line by line, as it is read. */
final class CentreArchive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant at;

    CentreArchive(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
    }

    void line(String text) {
        try {
            zip.write((text + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void copy(InputStream text) throws IOException {
        text.transferTo(zip);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
