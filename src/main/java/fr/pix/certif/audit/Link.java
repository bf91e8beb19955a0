package fr.pix.certif.audit;

import org.jspecify.annotations.Nullable;

/** An event as its chain sees it. */
sealed interface Link permits ChainLink, FormerLink {

    long sequence();

    /** None where they were forgotten. */
    @Nullable
    String changes();

    /** In hexadecimal. */
    String hash();

    /** Whether it is what was written after that event, or what is left of it where its changes were forgotten. */
    boolean follows(String previous);
}
