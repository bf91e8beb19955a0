package fr.pix.certif.sessions;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a session ends for somebody: a mail and a paper must not say two things of it. */
public final class SessionEnd {

    private static final int WHOLE = 100;

    private SessionEnd() {}

    /**
     * By the site's clocks, also of a night when they change; a minute that has begun is given.
     *
     * @param usual how long a session lasts; not positive where the operator does not say
     * @param extraTime in whole percent
     */
    public static Optional<ZonedDateTime> of(ZonedDateTime start, Duration usual, int extraTime) {
        if (!usual.isPositive()) {
            return Optional.empty();
        }
        var own = usual.multipliedBy(WHOLE + extraTime).dividedBy(WHOLE);
        return Optional.of(
                start.plus(own.plus(Duration.ofMinutes(1).minusNanos(1)).truncatedTo(ChronoUnit.MINUTES)));
    }
}
