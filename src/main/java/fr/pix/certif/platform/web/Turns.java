package fr.pix.certif.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Lets so many in at once and so many wait for a moment. The others are refused at once: who was let in is served soon. */
final class Turns {

    private final int most;
    private final int mostWaiting;
    private final Duration patience;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    Turns(int most, int mostWaiting, Duration patience) {
        this.most = most;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.free = new Semaphore(most, true);
    }

    /** Whether it is one's turn; who is told so gives it back. */
    boolean take() {
        var taken = free.tryAcquire() || waited();
        if (!taken) {
            refused.increment();
        }
        return taken;
    }

    private boolean waited() {
        try {
            return waiting.incrementAndGet() <= mostWaiting
                    && free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void giveBack() {
        free.release();
    }

    int underWay() {
        return most - free.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }

    long refused() {
        return refused.sum();
    }
}
