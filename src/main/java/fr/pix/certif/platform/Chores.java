package fr.pix.certif.platform;

import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Watched;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the chores of all rooms, ten minutes after the start and then every hour. One that fails is tried again then, whatever it
 * failed of: what got out of here would end all later runs, and nobody would be told.
 */
@Component
@ConditionalOnWebApplication
class Chores implements SmartLifecycle, Watched {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofHours(1);

    private final List<Chore> chores;
    private final Clock clock;
    private final Map<String, Long> failures = new ConcurrentHashMap<>();
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();
    private final Map<String, Long> successes = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService thread;

    Chores(List<Chore> chores, Clock clock) {
        this.chores = chores;
        this.clock = clock;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("chores").daemon().factory());
        var _ = started.scheduleWithFixedDelay(this::all, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    void all() {
        for (var chore : chores) {
            var begun = System.nanoTime();
            try {
                chore.run();
                seconds.put(nameOf(chore), (System.nanoTime() - begun) / 1e9);
                successes.put(nameOf(chore), clock.instant().getEpochSecond());
            } catch (Throwable failed) {
                failures.merge(nameOf(chore), 1L, Long::sum);
                LOG.error("the chore {} failed", nameOf(chore), failed);
            }
        }
    }

    private static String nameOf(Chore chore) {
        return chore.getClass().getSimpleName();
    }

    /** A chore that has not run yet is counted from here: an alarm for what never ran would else be none. */
    @Override
    public void describe(Meters meters) {
        for (var chore : chores) {
            failures.putIfAbsent(nameOf(chore), 0L);
            seconds.putIfAbsent(nameOf(chore), 0.0);
            successes.putIfAbsent(nameOf(chore), clock.instant().getEpochSecond());
        }
        meters.counters("certif_chore_failures", "Hourly chores that failed.", "chore", () -> failures);
        meters.gauges("certif_chore_seconds", "How long the last success took.", "chore", () -> seconds);
        meters.gauges(
                "certif_chore_success_timestamp_seconds",
                "When it succeeded last, or began to be watched.",
                "chore",
                () -> successes);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
