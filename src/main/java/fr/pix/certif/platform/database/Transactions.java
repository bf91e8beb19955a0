package fr.pix.certif.platform.database;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transaction at hand, for what belongs to its caller's: that it is there, and what is done once it is committed. */
public final class Transactions {

    private Transactions() {}

    /**
     * Goes on within a transaction only.
     *
     * @param why what must be in one, such as "a mail is added in the transaction of what it tells of"
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public static void required(String why) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(why);
        }
    }

    /**
     * Does something when the transaction at hand is committed, and never if it is rolled back.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public static void afterCommit(Runnable done) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                done.run();
            }
        });
    }
}
