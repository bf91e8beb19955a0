package fr.pix.certif.places;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the communes into PostgreSQL before the first visitor comes, where they are not there yet or are older than this
 * application's; that a start has nothing to do costs it one tiny query. Copies that start together take turns, and an
 * older copy leaves what a newer one brought.
 */
@Component
@ConditionalOnWebApplication
class LoadCommunes implements SmartLifecycle {

    /** Raised when the rows change: the official list, or how names are compared. A test says when. */
    static final int EDITION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(LoadCommunes.class);

    private final CommuneStore communes;
    private final TransactionOperations transaction;
    private volatile boolean done;

    LoadCommunes(CommuneStore communes, TransactionOperations transaction) {
        this.communes = communes;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (communes.edition() < EDITION) {
            transaction.executeWithoutResult(_ -> load());
            // a quarter of all memory, once in an edition's life: the collector would keep it for as long as we run
            System.gc();
        }
        done = true;
    }

    private void load() {
        if (communes.lockedEdition() < EDITION) {
            communes.replace(EDITION, CommuneRows.read());
            LOG.info("the communes of France were loaded, edition {}", EDITION);
        }
    }

    /** Before the web server's, which is nearly the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
