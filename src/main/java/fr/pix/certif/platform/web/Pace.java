package fr.pix.certif.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast each may go on: so many at once, then so many a second. What it keeps of each is until when all that he took would
 * last at that rate (virtual scheduling, ITU-T I.371); whoever is not ahead of it is forgotten.
 *
 * @param <W> who goes on
 */
public final class Pace<W> {

    private static final int WORTH_TIDYING = 10_000;

    private final Clock clock;
    private final Duration step;
    private final Duration ahead;
    private final Map<W, Instant> lasting = new ConcurrentHashMap<>();

    /**
     * The same for each.
     *
     * @param atOnce how many he may take without a pause
     * @param eachSecond how many more then
     */
    public Pace(int atOnce, int eachSecond, Clock clock) {
        this.clock = clock;
        this.step = Duration.ofSeconds(1).dividedBy(eachSecond);
        this.ahead = step.multipliedBy(atOnce);
    }

    /** Whether he may take one more; what he is refused does not count. */
    public boolean take(W who) {
        var now = clock.instant();
        if (lasting.size() > WORTH_TIDYING) {
            lasting.values().removeIf(until -> !until.isAfter(now));
        }
        var taken = new boolean[1];
        lasting.compute(who, (_, former) -> {
            var until = (former == null || former.isBefore(now) ? now : former).plus(step);
            taken[0] = !until.isAfter(now.plus(ahead));
            return taken[0] ? until : former;
        });
        return taken[0];
    }

    int known() {
        return lasting.size();
    }
}
