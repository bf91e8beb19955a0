package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files to hand over: lists as people have them, what the application itself gave away, and both of them spoilt. */
final class Handed {

    private static final int MOST = 60;

    /** Lists as people have them: those that the readers are tested with. */
    static final List<String> LISTS = Stream.of(Reader.CANDIDATES, Reader.MEMBERS, Reader.CENTRES, Reader.STUDENTS)
            .flatMap(reader -> reader.inputs().stream())
            .map(Handed::read)
            .toList();

    private final Random random;
    private final Nasty nasty;
    private final List<byte[]> known = new ArrayList<>();

    Handed(Random random, Nasty nasty) {
        this.random = random;
        this.nasty = nasty;
        LISTS.forEach(list -> known.add(list.getBytes(UTF_8)));
    }

    /** A file that the application gave away may come back. */
    void learn(byte[] file) {
        if (known.size() < MOST) {
            known.add(file);
        } else {
            known.set(LISTS.size() + random.nextInt(MOST - LISTS.size()), file);
        }
    }

    /** As it was made. */
    byte[] good() {
        return known.get(random.nextInt(known.size()));
    }

    byte[] any() {
        var file = good();
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
