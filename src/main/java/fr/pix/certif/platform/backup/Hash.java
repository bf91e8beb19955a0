package fr.pix.certif.platform.backup;

import fr.pix.certif.kernel.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 of what passes by. */
final class Hash {

    private final MessageDigest digest = Sha256.begin();

    void add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /** Of all that was added; it begins anew then. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
