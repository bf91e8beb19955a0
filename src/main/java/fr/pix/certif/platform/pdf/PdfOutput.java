package fr.pix.certif.platform.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF written from front to back. Of what left, eight bytes an object are kept: where it is. Objects without a stream of
 * their own leave together and compressed, at the latest with {@link #settle()}, and as many as two bytes count.
 */
final class PdfOutput {

    private static final int PLACE_BITS = 40;
    private static final long PLACE = (1L << PLACE_BITS) - 1;
    private static final long IN_A_STREAM = 2;
    private static final long BY_ITSELF = 1;

    /** So many leave together: the table tells an object's place among them in two bytes. */
    private static final int TOGETHER = 0xFFFF;

    private final OutputStream out;
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();
    private final ByteArrayOutputStream objects = new ByteArrayOutputStream();
    private long[] entries = new long[1024];
    private int next = 1;
    private long written;
    private int gathered;
    private int gathering;

    PdfOutput(OutputStream out) throws IOException {
        this.out = out;
        // the second line tells whoever copies files that this one is binary
        write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(ISO_8859_1));
    }

    int nextNumber() {
        if (next == entries.length) {
            entries = Arrays.copyOf(entries, 2 * next);
        }
        return next++;
    }

    /** An object that is no stream. */
    void object(int number, byte[] text) throws IOException {
        if (gathered == 0) {
            gathering = nextNumber();
        }
        entries[number] = IN_A_STREAM << 60 | (long) gathered << PLACE_BITS | gathering;
        ascii(index, number + " " + objects.size() + " ");
        objects.writeBytes(text);
        objects.write('\n');
        gathered++;
        if (gathered == TOGETHER) {
            settle();
        }
    }

    /** A stream, with its entries but the length. */
    void stream(int number, byte[] dictionary, byte[] bytes) throws IOException {
        entries[number] = BY_ITSELF << 60 | written;
        ascii(number + " 0 obj\n<<");
        write(dictionary);
        ascii("/Length " + bytes.length + ">>\nstream\n");
        write(bytes);
        ascii("\nendstream\nendobj\n");
    }

    /** A line for who reads the bytes, and for no reader of the paper. */
    void comment(String text) throws IOException {
        ascii("%" + text + "\n");
    }

    /** Sends what was gathered on its way. */
    void settle() throws IOException {
        if (gathered > 0) {
            var all = new ByteArrayOutputStream();
            index.writeTo(all);
            objects.writeTo(all);
            var entry = "/Type /ObjStm /N %d /First %d /Filter /FlateDecode ".formatted(gathered, index.size());
            gathered = 0;
            stream(gathering, entry.getBytes(ISO_8859_1), deflated(all.toByteArray()));
            index.reset();
            objects.reset();
        }
        out.flush();
    }

    /** The table of all objects, and the end. */
    void finish(int root, int info) throws IOException {
        settle();
        var number = nextNumber();
        entries[number] = BY_ITSELF << 60 | written;
        var start = written;
        var table = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(table)) {
            packed.write(new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF});
            for (var i = 1; i < next; i++) {
                row(entries[i], packed);
            }
        }
        var entry = "/Type /XRef /Size %d /W [1 5 2] /Root %d 0 R /Info %d 0 R /Filter /FlateDecode "
                .formatted(next, root, info);
        stream(number, entry.getBytes(ISO_8859_1), table.toByteArray());
        ascii("startxref\n" + start + "\n%%EOF\n");
        out.flush();
    }

    private static void row(long entry, OutputStream table) throws IOException {
        table.write((int) (entry >>> 60));
        for (var shift = 32; shift >= 0; shift -= 8) {
            table.write((int) ((entry & PLACE) >>> shift));
        }
        var place = (int) (entry >>> PLACE_BITS) & 0xFFFF;
        table.write(place >>> 8);
        table.write(place);
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.BEST_SPEED);
                var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void ascii(String text) throws IOException {
        write(text.getBytes(ISO_8859_1));
    }

    static void ascii(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
