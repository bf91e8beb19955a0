package fr.pix.certif.platform.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.platform.sheet.UnreadableSheet.Reason;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.zip.ZipInputStream;

/**
 * The package of a spreadsheet: a zip. It is unpacked in passing, and nothing of it is kept: the first time to know
 * whether it is whole (each entry has its checksum) and what it is, within a budget; then for each part that is read.
 */
final class Packed {

    /** What is in the zip: OpenDocument, or Office Open XML. */
    enum Kind {
        ODS,
        XLSX
    }

    /** A spreadsheet has ten or so, one for each sheet and one for each picture. */
    private static final int MOST_ENTRIES = 2_000;

    /** XML packs to a tenth, a list that repeats itself to a fiftieth; what is made to burst, to a thousandth. */
    private static final long MOST_FOR_A_BYTE = 100;

    private static final long ALWAYS_ALLOWED = 8L << 20;
    private static final long NEVER_ALLOWED = 32L << 20;
    private static final int LONGEST_MANIFEST = 1 << 20;

    /** Where the XML of all the sheets of an .ods is. */
    static final String ODS_SHEETS = "content.xml";

    /** What leads to all the parts of an .xlsx. */
    private static final String RELATIONS = "_rels/.rels";

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FLAGS = 6;

    private final byte[] buffer = new byte[16_384];
    private long budget;
    private boolean typeSeen;
    private boolean sheetsSeen;
    private boolean relationsSeen;

    private Packed(int packed) {
        budget = Math.clamp(packed * MOST_FOR_A_BYTE, ALWAYS_ALLOWED, NEVER_ALLOWED);
    }

    /** Refuses what is no whole spreadsheet without a password, or too large once unpacked. */
    static Kind check(byte[] packed) throws UnreadableSheet {
        refuseIf(packed.length > FLAGS && (packed[FLAGS] & 1) != 0, Reason.ENCRYPTED);
        try (var zip = zip(packed)) {
            return new Packed(packed.length).look(zip);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** The XML of a part. A package that lacks it was cut short: {@link #check} saw that it is a spreadsheet. */
    static Reader part(byte[] packed, String name) throws UnreadableSheet {
        try {
            var zip = zip(packed);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return withoutMark(new BufferedReader(new InputStreamReader(zip, UTF_8.newDecoder())));
                }
            }
            throw new UnreadableSheet(Reason.DAMAGED);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private Kind look(ZipInputStream zip) throws IOException {
        var entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            refuseIf(++entries > MOST_ENTRIES, Reason.TOO_LARGE);
            look(entry.getName(), zip);
            unpack(zip);
        }
        refuseIf(!sheetsSeen && !relationsSeen, typeSeen ? Reason.DAMAGED : Reason.NO_SPREADSHEET);
        return sheetsSeen ? Kind.ODS : Kind.XLSX;
    }

    private void look(String name, ZipInputStream zip) throws IOException {
        switch (name) {
            case ODS_SHEETS -> sheetsSeen = true;
            case RELATIONS -> relationsSeen = true;
            case "mimetype" -> {
                typeSeen = text(zip, TYPE.length()).equals(TYPE);
                refuseIf(!typeSeen, Reason.NO_SPREADSHEET);
            }
            case "META-INF/manifest.xml" ->
                refuseIf(text(zip, LONGEST_MANIFEST).contains("encryption-data"), Reason.ENCRYPTED);
            case "encrypted-package" -> throw new UnreadableSheet(Reason.ENCRYPTED);
            case "xl/workbook.bin" -> throw new UnreadableSheet(Reason.EXCEL);
            default -> {
                // a part that does not say what the package is
            }
        }
    }

    /** Goes to the end of the entry, which tells whether it is whole. */
    private void unpack(ZipInputStream zip) throws IOException {
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            budget -= count;
            refuseIf(budget < 0, Reason.TOO_LARGE);
        }
    }

    private static String text(ZipInputStream zip, int longest) throws IOException {
        return new String(zip.readNBytes(longest), UTF_8);
    }

    /** Any byte is a letter of ISO 8859-1: an odd name of a picture is no fault of the list. */
    private static ZipInputStream zip(byte[] packed) {
        return new ZipInputStream(new ByteArrayInputStream(packed), ISO_8859_1);
    }

    private static Reader withoutMark(Reader xml) throws IOException {
        xml.mark(1);
        if (xml.read() != BYTE_ORDER_MARK) {
            xml.reset();
        }
        return xml;
    }

    private static void refuseIf(boolean wrong, Reason reason) throws UnreadableSheet {
        if (wrong) {
            throw new UnreadableSheet(reason);
        }
    }

    private static UnreadableSheet unreadable(IOException broken) {
        return broken instanceof UnreadableSheet known ? known : new UnreadableSheet(Reason.DAMAGED, broken);
    }
}
