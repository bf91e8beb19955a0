package fr.pix.certif.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An event as the chain sees it: the hash covers the one before it and every column, as {@code audit_hash} in the
 * database computes it. Written a second time here on purpose: a verification that asks the database to vouch for
 * itself verifies nothing.
 *
 * @param micros when, in microseconds of Unix time
 * @param hash in hexadecimal
 */
record ChainLink(
        long centre,
        long sequence,
        long micros,
        long account,
        String operation,
        String subject,
        String changes,
        String hash) {

    private static final String SEPARATOR = "\u001f";

    String hashAfter(String previous) {
        var text = String.join(
                SEPARATOR,
                Long.toString(centre),
                Long.toString(sequence),
                Long.toString(micros),
                Long.toString(account),
                operation,
                subject,
                changes);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
