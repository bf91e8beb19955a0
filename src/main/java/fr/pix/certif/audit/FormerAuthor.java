package fr.pix.certif.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something before a centre came here, as the chain of that time covers him.
 *
 * @param first empty for somebody with an account, as is the last name
 * @param salt in hexadecimal; none where the name is forgotten, or covered itself
 * @param digest of salt and name, in hexadecimal, which the hash covers instead of the name; none in the oldest events
 */
record FormerAuthor(
        String first,
        String last,
        @Nullable String salt,
        @Nullable String digest) {

    /** What the database writes over a name that is forgotten. */
    private static final FormerAuthor FORGOTTEN = new FormerAuthor("Ancien", "membre", null, null);

    private static final String SEPARATOR = "\u001f";

    /** The two parts of an event's hash that stand for him. */
    String[] parts() {
        return digest == null ? new String[] {first, last} : new String[] {digest, ""};
    }

    /** Whether the name is that of the digest, or one that was forgotten. */
    boolean isTrue() {
        if (digest == null) {
            return salt == null;
        }
        return salt == null
                ? first.equals(FORGOTTEN.first) && last.equals(FORGOTTEN.last)
                : digest.equals(ChainLink.sha256(salt, first + SEPARATOR + last));
    }
}
