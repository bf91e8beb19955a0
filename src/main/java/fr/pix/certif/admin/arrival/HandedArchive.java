package fr.pix.certif.admin.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.admin.export.ExportedPart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive as somebody handed it over. Nothing of it is unpacked to the disk and none of its parts is held in memory whole:
 * they are read line by line, once to check and once to take in.
 */
final class HandedArchive implements AutoCloseable {

    private static final int MOST_ENTRIES = 64;

    /** JSON lines that say nearly the same pack to a hundredth; what is made to burst, to a thousandth. */
    private static final long MOST_FOR_A_BYTE = 250;

    /** To check, and to take in. */
    private static final int READINGS = 2;

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final long NEVER_ALLOWED = 16L << 30;

    private static final String GUIDE = "LISEZ-MOI.txt";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final long allowed;
    private long unpacked;

    private HandedArchive(ZipFile zip, Map<String, ZipEntry> entries, long packed) {
        this.zip = zip;
        this.entries = entries;
        this.allowed = READINGS * Math.clamp(packed * MOST_FOR_A_BYTE, ALWAYS_ALLOWED, NEVER_ALLOWED);
    }

    /**
     * Opens it, each part that is missing or does not belong there a fault.
     *
     * @throws ArchiveRefused where it is no archive of a centre at all
     */
    static HandedArchive open(Path file, Faults faults) {
        try {
            var zip = new ZipFile(file.toFile(), UTF_8);
            try {
                return new HandedArchive(zip, entries(file, zip, faults), Files.size(file));
            } catch (ArchiveRefused | IOException refused) {
                zip.close();
                throw refused;
            }
        } catch (ZipException broken) {
            throw new ArchiveRefused("%s is no ZIP archive, or was cut off.".formatted(file), broken);
        } catch (IOException unreadable) {
            throw new ArchiveRefused("%s cannot be read.".formatted(file), unreadable);
        }
    }

    private static Map<String, ZipEntry> entries(Path file, ZipFile zip, Faults faults) {
        if (zip.size() > MOST_ENTRIES || zip.getEntry(ExportedPart.CENTRE.file()) == null) {
            throw new ArchiveRefused("%s is no export of a centre.".formatted(file));
        }
        var parts = Arrays.stream(ExportedPart.values()).map(ExportedPart::file).toList();
        var entries = new HashMap<String, ZipEntry>();
        zip.stream().forEach(entry -> {
            var name = entry.getName();
            if (entries.put(name, entry) != null) {
                faults.add(printable(name), 0, "is there twice");
            } else if (!parts.contains(name) && !name.equals(GUIDE)) {
                faults.add(printable(name), 0, "is no part of an export");
            }
        });
        parts.stream().filter(part -> !entries.containsKey(part)).forEach(part -> faults.add(part, 0, "is missing"));
        return entries;
    }

    /** A name that somebody else chose, on a terminal. */
    private static String printable(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._/ -]", "?");
    }

    /** Reads the lines of a part, each with its number; one that cannot be read is a fault, and the end. */
    void read(ExportedPart part, Faults faults, ObjIntConsumer<String> line) {
        var entry = entries.get(part.file());
        if (entry == null) {
            return;
        }
        var number = 1;
        try (var bytes = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                var text = new InputStreamReader(bytes, UTF_8.newDecoder())) {
            var read = new BoundedLines(text);
            while (!faults.isFull() && read.next()) {
                spend(read.length() + 1);
                line.accept(read.line(), number);
                number++;
            }
            if (!faults.isFull() && bytes.getChecksum().getValue() != entry.getCrc()) {
                faults.add(part.file(), 0, "is damaged: its checksum is another");
            }
        } catch (CharacterCodingException notText) {
            faults.add(part.file(), number, "is not written in UTF-8, from here on at the latest");
        } catch (BoundedLines.TooLong tooLong) {
            faults.add(part.file(), number, "is longer than a line can be");
        } catch (IOException broken) {
            faults.add(part.file(), number, "cannot be unpacked: the archive is damaged");
        }
    }

    private void spend(int characters) {
        unpacked += characters;
        if (unpacked > allowed) {
            throw new ArchiveRefused("The archive holds more than it could: it was made to burst.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
