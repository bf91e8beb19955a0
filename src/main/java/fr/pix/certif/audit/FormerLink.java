package fr.pix.certif.audit;

/**
 * An event of before as its chain sees it, as {@code former_hash} in the database computes it.
 *
 * @param micros when, in microseconds of Unix time
 * @param account its number, or nothing: then there are names
 * @param hash in hexadecimal
 */
record FormerLink(
        long centre,
        long sequence,
        long micros,
        String account,
        String operation,
        String subject,
        String changes,
        String firstName,
        String lastName,
        String hash) {

    String hashAfter(String previous) {
        return ChainLink.hash(
                previous, centre, sequence, micros, account, operation, subject, changes, firstName, lastName);
    }
}
