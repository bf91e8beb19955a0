package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Transactions;
import org.springframework.stereotype.Component;

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
        var ended = store.endAll(account);
        Transactions.afterCommit(() -> ended.forEach(signIns::forget));
        return ended.size();
    }

    /** How many ended. */
    public int ofEverybody() {
        var ended = store.endEverybodys();
        Transactions.afterCommit(signIns::forgetEverybody);
        return ended;
    }
}
