package fr.pix.certif.access;

import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param hash tells it from the person's others
 * @param browser what the browser said it was, in a few words
 */
public record OpenSignIn(SecretToken.Hash hash, SignedIn signedIn, String browser, Instant since, Instant lastSeen) {

    boolean isOver(Instant now, SignInSettings limits) {
        return !now.isBefore(lastSeen.plus(limits.idle())) || !now.isBefore(since.plus(limits.longest()));
    }
}
