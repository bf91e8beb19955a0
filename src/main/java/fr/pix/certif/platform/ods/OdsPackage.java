package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The zip of an .ods, written from front to back; without times, so that the same content gives the same bytes. */
final class OdsPackage {

    /** A moment that every zip program can read, told the same in every zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipArchiveOutputStream zip;

    OdsPackage(OutputStream out) {
        zip = new ZipArchiveOutputStream(out);
        zip.setUseZip64(Zip64Mode.Never);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void copy(PackedEntry entry) throws IOException {
        zip.addRawArchiveEntry(dated(entry.header()), entry.packed());
    }

    /** Begins a file whose bytes follow on the returned stream. */
    OutputStream begin(String name) throws IOException {
        zip.putArchiveEntry(dated(new ZipArchiveEntry(name)));
        return zip;
    }

    void end() throws IOException {
        zip.closeArchiveEntry();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static ZipArchiveEntry dated(ZipArchiveEntry entry) {
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
