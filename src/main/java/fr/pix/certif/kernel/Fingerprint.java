package fr.pix.certif.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.stream.Stream;

/** A hash of several texts in order: where two hashes are the same, so were the texts. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256, in hexadecimal. */
    public static String of(Stream<String> texts) {
        var print = Sha256.begin();
        texts.forEach(text -> {
            print.update(text.getBytes(UTF_8));
            print.update((byte) 0);
        });
        return HexFormat.of().formatHex(print.digest());
    }
}
