package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Signs one of a person's browsers out: the one at hand, or one that was lost. */
@Component
public class EndSignIn {

    private final SignInStore store;
    private final SignInLookup signIns;

    EndSignIn(SignInStore store, SignInLookup signIns) {
        this.store = store;
        this.signIns = signIns;
    }

    public void end(AccountId account, SecretToken.Hash signIn) {
        store.end(account, signIn);
        signIns.forget(signIn);
    }
}
