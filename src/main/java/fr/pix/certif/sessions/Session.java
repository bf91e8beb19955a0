package fr.pix.certif.sessions;

import fr.pix.certif.kernel.SessionId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A certification session of a centre. Its number and its code never change (G67).
 *
 * @param zone the site's, in which date and time are meant
 * @param version counts the changes from 1; the revision that papers bear
 * @param createdAt when it was entered
 * @param changedAt when it was last changed, or created
 * @param candidates how many there are
 */
public record Session(
        SessionId id,
        SessionDetails details,
        ZoneId zone,
        AccessCode code,
        int version,
        Instant createdAt,
        Instant changedAt,
        int candidates) {

    /** Whether it has begun, by the clocks of its site. */
    public boolean hasBegun(Instant now) {
        return !details.date().atTime(details.time()).atZone(zone).toInstant().isAfter(now);
    }
}
