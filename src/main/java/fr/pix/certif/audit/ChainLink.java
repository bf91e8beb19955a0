package fr.pix.certif.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

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
        return hash(previous, centre, sequence, micros, account, operation, subject, changes);
    }

    /** Of the hash before, and of the parts as they are written. */
    static String hash(String previous, Object... parts) {
        var text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
