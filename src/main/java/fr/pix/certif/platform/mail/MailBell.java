package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.database.Transactions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the sender of this copy, so that a mail leaves at once. A ring while it works is not lost. */
@Component
class MailBell {

    private final Semaphore rings = new Semaphore(0);

    /** Rings when the transaction at hand is committed; at once if there is none. */
    void ringAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Transactions.afterCommit(this::ring);
        } else {
            ring();
        }
    }

    void ring() {
        rings.release();
    }

    /** Waits for a ring, or for the time to pass: whether it rang. */
    boolean await(Duration atMost) throws InterruptedException {
        var rang = rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        rings.drainPermits();
        return rang;
    }
}
