package fr.pix.certif.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A hash of several texts in order: where two hashes are the same, so were the texts. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256, in hexadecimal. */
    public static String of(Stream<String> texts) {
        try {
            var print = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> {
                print.update(text.getBytes(UTF_8));
                print.update((byte) 0);
            });
            return HexFormat.of().formatHex(print.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
