package fr.pix.certif.audit;

import fr.pix.certif.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event as the chain sees it: the hash covers the one before it and every column, as {@code audit_hash} in the
 * database computes it. Written a second time here on purpose: a verification that asks the database to vouch for
 * itself verifies nothing.
 *
 * @param micros when, in microseconds of Unix time
 * @param changes none where they were forgotten
 * @param hash in hexadecimal
 * @param digest of the changes, in hexadecimal, which the hash covers instead of them; none in the oldest events
 */
record ChainLink(
        long centre,
        long sequence,
        long micros,
        long account,
        String operation,
        String subject,
        @Nullable String changes,
        String hash,
        @Nullable String digest)
        implements Link {

    private static final String SEPARATOR = "\u001f";

    @Override
    public boolean follows(String previous) {
        return digest == null
                ? changes != null && hash.equals(hash(previous, changes))
                : hash.equals(hash(previous, digest)) && isDigest(digest, changes);
    }

    private String hash(String previous, String written) {
        return hash(previous, centre, sequence, micros, account, operation, subject, written);
    }

    /** Whether it is the digest of changes, or of some that were forgotten. */
    static boolean isDigest(String digest, @Nullable String changes) {
        return changes == null || digest.equals(sha256("", changes));
    }

    /** Of the hash before, and of the parts as they are written. */
    static String hash(String previous, Object... parts) {
        return sha256(previous, Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR)));
    }

    /** Of bytes in hexadecimal and a text after them. */
    static String sha256(String begun, String text) {
        var sha256 = Sha256.begin();
        sha256.update(HexFormat.of().parseHex(begun));
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
