package fr.pix.certif.platform.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first step of a stop: readiness says no already, and requests go on being served until the load balancer has seen
 * that. Then the server takes no new ones and finishes those under way; the database goes last.
 */
@Component
@ConditionalOnWebApplication
class Draining implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Duration time;
    private volatile boolean running;
    private volatile boolean begun;

    Draining(ServingSettings settings) {
        this.time = Duration.ofSeconds(settings.drainSeconds());
    }

    /** From then on a connection is closed with its answer. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void start() {
        begun = false;
        running = true;
    }

    @Override
    public void stop() {
        begun = true;
        running = false;
        if (time.isZero()) {
            return;
        }
        LOG.info("this copy stops; it serves for {} s more", time.toSeconds());
        try {
            Thread.sleep(time);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The highest is stopped first: before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
