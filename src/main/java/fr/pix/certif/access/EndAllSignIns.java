package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Signs a person out wherever she is signed in, or everybody, after a theft. Who asks for it and why is for the caller to
 * audit, in his transaction; on other copies of the application it counts within five seconds.
 */
@Component
public class EndAllSignIns {

    private final SignInStore store;
    private final SignInLookup signIns;

    EndAllSignIns(SignInStore store, SignInLookup signIns) {
        this.store = store;
        this.signIns = signIns;
    }

    /** How many ended. */
    public int of(AccountId account) {
        var ended = store.endAll(account).size();
        afterCommit(() -> signIns.forgetAll(account));
        return ended;
    }

    /** How many ended. */
    public int ofEverybody() {
        var ended = store.endEverybodys();
        afterCommit(signIns::forgetEverybody);
        return ended;
    }

    private static void afterCommit(Runnable done) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                done.run();
            }
        });
    }
}
