package fr.pix.certif.platform.ods;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A file of the package as it stands in the zip, already compressed. */
final class PackedEntry {

    private final String name;
    private final int method;
    private final byte[] packed;
    private final long crc;
    private final int size;

    private PackedEntry(String name, int method, byte[] packed, byte[] bytes) {
        this.name = name;
        this.method = method;
        this.packed = packed;
        this.size = bytes.length;
        this.crc = crc(bytes);
    }

    /** The first file of every ODF package must be there as it is, so that a program can tell the type at byte 38. */
    static PackedEntry stored(String name, byte[] bytes) {
        return new PackedEntry(name, ZipEntry.STORED, bytes, bytes);
    }

    static PackedEntry deflated(String name, byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new byte[bytes.length + 64];
            var length = deflater.deflate(packed);
            return new PackedEntry(name, ZipEntry.DEFLATED, Arrays.copyOf(packed, length), bytes);
        }
    }

    ZipArchiveEntry header() {
        var header = new ZipArchiveEntry(name);
        header.setMethod(method);
        header.setCrc(crc);
        header.setSize(size);
        header.setCompressedSize(packed.length);
        return header;
    }

    InputStream packed() {
        return new ByteArrayInputStream(packed);
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
