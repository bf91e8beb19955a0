package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.documents.filled.FilledPvFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Files to hand over: lists as people have them, what the application itself gave away, and both of them spoilt. */
final class Handed {

    private static final int MOST = 60;
    private static final String PV = "/pv.ods";

    /** How many bytes the end of a ZIP takes. */
    private static final int END = ZipFile.ENDHDR;

    /** Lists as people have them: those that the readers are tested with. */
    static final List<String> LISTS = Stream.of(Reader.CANDIDATES, Reader.MEMBERS, Reader.CENTRES, Reader.STUDENTS)
            .flatMap(reader -> reader.inputs().stream())
            .map(Handed::read)
            .toList();

    private final Random random;
    private final Nasty nasty;
    private final List<byte[]> known = new ArrayList<>();

    /** The PVs that were printed, by what the address begins with where they come back. */
    private final SequencedMap<String, byte[]> printed = new LinkedHashMap<>();

    Handed(Random random, Nasty nasty) {
        this.random = random;
        this.nasty = nasty;
        LISTS.forEach(list -> known.add(list.getBytes(UTF_8)));
    }

    /** A file that the application gave away may come back, a PV with something written on it. */
    void learn(String from, byte[] file) {
        if (from.endsWith(PV) && isWhole(file)) {
            printed.put(from.replace(PV, "/pv/"), file);
            if (printed.size() > MOST) {
                printed.pollFirstEntry();
            }
        }
        if (known.size() < MOST) {
            known.add(file);
        } else {
            known.set(LISTS.size() + random.nextInt(MOST - LISTS.size()), file);
        }
    }

    /** Nothing came where only the headers were asked for, and some of it where the request lied of itself. */
    private static boolean isWhole(byte[] zip) {
        return zip.length > END
                && ByteBuffer.wrap(zip, zip.length - END, Integer.BYTES)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getInt()
                        == ZipFile.ENDSIG;
    }

    /** As they were made; where the PV of a session comes back, as an invigilator filled it in. */
    List<byte[]> good(String place) {
        return printed.entrySet().stream()
                .filter(pv -> place.startsWith(pv.getKey()))
                .findFirst()
                .map(pv -> List.of(filled(pv.getValue())))
                .orElse(known);
    }

    private byte[] filled(byte[] pv) {
        return FilledPvFixture.filled(pv, sheet -> {
            var first = sheet.row(0, "1");
            sheet.type(first, FilledPvFixture.NAME, "Fuzzed");
            sheet.type(first, FilledPvFixture.FIRST_NAME, "Zoë");
            sheet.type(first, FilledPvFixture.BIRTH_DATE, "01/07/2004");
            sheet.type(sheet.row(0, "Observations globales"), 0, "Panne " + random.nextInt());
        });
    }

    byte[] any() {
        var file = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> file;
            case 2 -> nasty.spoilt(LISTS.get(random.nextInt(LISTS.size()))).getBytes(UTF_8);
            case 3 -> flipped(file);
            case 4 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            default -> Letters.bytes(nasty.text());
        };
    }

    byte[] flipped(byte[] file) {
        var changed = file.clone();
        for (var i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static String read(Path list) {
        try {
            return new String(Files.readAllBytes(list), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
