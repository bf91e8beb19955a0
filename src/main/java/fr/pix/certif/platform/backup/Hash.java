package fr.pix.certif.platform.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what passes by. */
final class Hash {

    private final MessageDigest digest;

    Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /** Of all that was added; it begins anew then. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
