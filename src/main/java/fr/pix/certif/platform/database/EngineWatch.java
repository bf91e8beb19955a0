package fr.pix.certif.platform.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again if it dies (kill -9, the system's memory killer): the pool finds it at the same place. */
final class EngineWatch {

    /** Starts the server. */
    interface Start {
        Postmaster again() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Start start;
    private Postmaster server;
    private boolean ended;

    private EngineWatch(Postmaster server, Start start) {
        this.server = server;
        this.start = start;
    }

    static EngineWatch begin(Postmaster server, Start start) {
        var watch = new EngineWatch(server, start);
        Thread.ofVirtual().name("database-watch").start(watch::look);
        return watch;
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted() && stepped()) {
            Engine.pause(LOOK_EVERY);
        }
    }

    private synchronized boolean stepped() {
        if (!ended && !server.runs()) {
            LOG.error("the embedded PostgreSQL (process {}) died; it is started again", server.pid());
            restart();
        }
        return !ended;
    }

    private void restart() {
        try {
            server = start.again();
            LOG.info("the embedded PostgreSQL answers again");
        } catch (DatabaseUnavailable | IOException e) {
            // Its last workers may still hold the memory for a moment; the next look tries again.
            LOG.error("the embedded PostgreSQL does not start yet", e);
            Engine.pause(WAIT_AFTER_FAILURE);
        }
    }

    /** From now on a server that ends is wanted to end. */
    synchronized void end() {
        ended = true;
    }
}
