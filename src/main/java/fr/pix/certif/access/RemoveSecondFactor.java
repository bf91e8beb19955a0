package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Transactions;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * Takes the second factor from somebody who lost his phone and his recovery codes, so that he can sign in and set one up
 * again. His sign-ins end, for the phone may be signed in, and he is told by mail. Who helps, in whose name and why, is
 * for the caller to check and to audit: all of it belongs to his transaction.
 */
@Component
public class RemoveSecondFactor {

    private final SecondFactorStore store;
    private final SignInStore signIns;
    private final SignInLookup signInLookup;
    private final AccountNotices notices;

    RemoveSecondFactor(
            SecondFactorStore store, SignInStore signIns, SignInLookup signInLookup, AccountNotices notices) {
        this.store = store;
        this.signIns = signIns;
        this.signInLookup = signInLookup;
        this.notices = notices;
    }

    /**
     * Whether there was one.
     *
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public boolean remove(AccountId account, Locale language) {
        Transactions.required("a second factor is removed in the transaction that audits it");
        if (!store.remove(account)) {
            return false;
        }
        var ended = signIns.endAll(account);
        notices.tell(account, AccountNotices.Kind.SECOND_FACTOR_REMOVED, language);
        Transactions.afterCommit(() -> ended.forEach(signInLookup::forget));
        return true;
    }
}
