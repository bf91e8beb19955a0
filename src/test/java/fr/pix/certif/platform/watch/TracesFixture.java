package fr.pix.certif.platform.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watching as an operator set it. */
public final class TracesFixture {

    private static final WatchSettings.Metrics NO_METRICS = new WatchSettings.Metrics(null, "127.0.0.1");

    private TracesFixture() {}

    /** No traces. */
    public static Traces none() {
        return to(null);
    }

    /** Every request is followed, for a collector. */
    static Traces to(@Nullable URI collector) {
        return new Traces(
                new WatchSettings(NO_METRICS, new WatchSettings.Otlp(collector, 1), Duration.ofSeconds(1)),
                Clock.systemUTC());
    }

    /** Statements are slow from then on. */
    public static WatchSettings slowFrom(Duration time) {
        return new WatchSettings(NO_METRICS, new WatchSettings.Otlp(null, 1), time);
    }
}
