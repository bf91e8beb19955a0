package fr.pix.certif.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the chores of all rooms, ten minutes after the start and then every hour. One that fails is tried again then. */
@Component
@ConditionalOnWebApplication
class Chores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofHours(1);

    private final List<Chore> chores;
    private @Nullable ScheduledExecutorService thread;

    Chores(List<Chore> chores) {
        this.chores = chores;
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
            try {
                chore.run();
            } catch (RuntimeException failed) {
                LOG.error("the chore {} failed", chore.getClass().getSimpleName(), failed);
            }
        }
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
