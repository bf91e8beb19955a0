package fr.pix.certif.platform.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several metrics are read of: taken once for all of them whenever Prometheus asks.
 *
 * @param <T> what it is
 */
public final class Shared<T> {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<T> reading;
    private @Nullable T last;
    private long readAt;

    public Shared(Supplier<T> reading) {
        this.reading = reading;
    }

    /** As it is now, or was when another metric of the same answer asked. */
    public synchronized T now() {
        var now = last;
        if (now == null || System.nanoTime() - readAt > FRESH.toNanos()) {
            now = reading.get();
            last = now;
            readAt = System.nanoTime();
        }
        return now;
    }
}
