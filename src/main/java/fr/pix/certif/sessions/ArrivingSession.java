package fr.pix.certif.sessions;

import fr.pix.certif.kernel.AccountId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A session of a centre that comes from another installation, as it was there.
 *
 * @param number its number there
 * @param formerNumbers those that it had before, if it did not begin there
 * @param candidates how many it has
 */
public record ArrivingSession(
        long number,
        List<Long> formerNumbers,
        SessionDetails details,
        ZoneId zone,
        AccessCode code,
        int candidates,
        int version,
        AccountId createdBy,
        Instant createdAt,
        Instant changedAt) {

    public ArrivingSession {
        formerNumbers = List.copyOf(formerNumbers);
    }
}
