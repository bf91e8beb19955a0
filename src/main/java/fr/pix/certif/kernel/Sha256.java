package fr.pix.certif.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java has. */
public final class Sha256 {

    /** Copied, which takes less than a look for who provides it. */
    private static final MessageDigest NOTHING = provided();

    private Sha256() {}

    /** One that nothing was added to yet. */
    public static MessageDigest begin() {
        try {
            return (MessageDigest) NOTHING.clone();
        } catch (CloneNotSupportedException itsProviderCannot) {
            return provided();
        }
    }

    private static MessageDigest provided() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
