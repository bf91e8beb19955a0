package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Signs a person's browsers out, all but the one at hand. */
@Component
public class EndOtherSignIns {

    private final SignInStore store;
    private final SignInLookup signIns;

    EndOtherSignIns(SignInStore store, SignInLookup signIns) {
        this.store = store;
        this.signIns = signIns;
    }

    public void endAllBut(AccountId account, SecretToken.Hash kept) {
        store.endOthers(account, kept).forEach(signIns::forget);
    }
}
