package fr.pix.certif.kernel;

import java.time.Duration;

/**
 * How long somebody has to wait who did something too often. Begun minutes and seconds count: who waits that long is not
 * told to wait again.
 */
public record Wait(Duration remaining) {

    /** As people are told. */
    public long minutes() {
        return remaining.plusSeconds(59).toMinutes();
    }

    /** As programs are told (Retry-After). */
    public long seconds() {
        return remaining.toSeconds() + 1;
    }
}
