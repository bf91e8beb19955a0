package fr.pix.certif.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event of before as its chain sees it, as {@code former_hash} in the database computes it.
 *
 * @param micros when, in microseconds of Unix time
 * @param account its number, or nothing: then there are names
 * @param changes none where they were forgotten
 * @param hash in hexadecimal, which covers the digest of the changes
 */
record FormerLink(
        long centre,
        long sequence,
        long micros,
        String account,
        String operation,
        String subject,
        @Nullable String changes,
        String digest,
        FormerAuthor author,
        String hash)
        implements Link {

    @Override
    public boolean follows(String previous) {
        var by = author.parts();
        return hash.equals(ChainLink.hash(
                        previous, centre, sequence, micros, account, operation, subject, digest, by[0], by[1]))
                && ChainLink.isDigest(digest, changes)
                && author.isTrue();
    }
}
