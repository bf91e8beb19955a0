package fr.pix.certif.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The passwords of twelve characters and more that were found most often in what was stolen elsewhere. A print of 48 bits
 * stands for each, so that nobody's password, name or e-mail is among the sources; {@code bench/LeakedPasswords.java} made
 * them, in order.
 */
final class LeakedPasswords {

    static final int PRINT_BYTES = 6;

    private static final byte[] PRINTS = prints();

    private LeakedPasswords() {}

    /** Whether a password is among them, whatever its case. */
    static boolean include(String password) {
        var sought = SecretToken.Hash.of(password.toLowerCase(Locale.ROOT)).bytes();
        var from = 0;
        var to = count();
        while (from < to) {
            var middle = (from + to) >>> 1;
            var compared = Arrays.compareUnsigned(
                    PRINTS, middle * PRINT_BYTES, (middle + 1) * PRINT_BYTES, sought, 0, PRINT_BYTES);
            if (compared == 0) {
                return true;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return false;
    }

    static int count() {
        return PRINTS.length / PRINT_BYTES;
    }

    private static byte[] prints() {
        try (var file = LeakedPasswords.class.getResourceAsStream("leaked-passwords.bin")) {
            if (file == null) {
                throw new IllegalStateException("leaked-passwords.bin is missing");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
