package fr.pix.certif.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param hash tells it from the person's others
 * @param browser what the browser said it was, in a few words
 */
public record OpenSignIn(SecretToken.Hash hash, SignedIn signedIn, String browser, Instant since, Instant lastSeen) {

    /** How long it lasts if nothing is asked for meanwhile. */
    public Duration idleLeft(Instant now, SignInSettings limits) {
        return Duration.between(now, lastSeen.plus(limits.idle()));
    }

    /** How long it lasts in any case. */
    public Duration longestLeft(Instant now, SignInSettings limits) {
        return Duration.between(now, since.plus(limits.longest()));
    }

    boolean isOver(Instant now, SignInSettings limits) {
        return !idleLeft(now, limits).isPositive() || !longestLeft(now, limits).isPositive();
    }

    OpenSignIn seenAt(Instant now) {
        return new OpenSignIn(hash, signedIn, browser, since, now);
    }
}
