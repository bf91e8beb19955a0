package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Signs a person's browsers out, one that was lost or all but the one at hand, once he proved again who he is (ASVS
 * 7.5.2).
 */
@Component
public class EndOtherSignIns {

    private final SignInStore store;
    private final SignInLookup signIns;
    private final IdentityCheck identityCheck;

    EndOtherSignIns(SignInStore store, SignInLookup signIns, IdentityCheck identityCheck) {
        this.store = store;
        this.signIns = signIns;
        this.identityCheck = identityCheck;
    }

    /** What is wrong; nothing if the person's sign-in is ended, or was over already. */
    public List<Fault> endOne(AccountId account, SecretToken.Hash present, SecretToken.Hash other, String password) {
        var faults = identityCheck.judge(account, present, password);
        if (faults.isEmpty()) {
            store.end(account, other);
            signIns.forget(other);
        }
        return faults;
    }

    /** What is wrong; nothing if all are ended but the one at hand. */
    public List<Fault> endAllBut(AccountId account, SecretToken.Hash present, String password) {
        var faults = identityCheck.judge(account, present, password);
        if (faults.isEmpty()) {
            store.endOthers(account, present).forEach(signIns::forget);
        }
        return faults;
    }
}
