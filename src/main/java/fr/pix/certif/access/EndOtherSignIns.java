package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Signs a person's browsers out, one that was lost or all but the one at hand, once he proved again who he is (ASVS 7.5.2):
 * with his password or, who comes by an identity provider and has none, by having come a moment ago.
 */
@Component
public class EndOtherSignIns {

    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final SignInStore store;
    private final SignInLookup signIns;
    private final PasswordCheck passwordCheck;
    private final Clock clock;

    EndOtherSignIns(SignInStore store, SignInLookup signIns, PasswordCheck passwordCheck, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.passwordCheck = passwordCheck;
        this.clock = clock;
    }

    /** What is wrong; nothing if the person's sign-in is ended, or was over already. */
    public List<Fault> endOne(AccountId account, SecretToken.Hash present, SecretToken.Hash other, String password) {
        var faults = proveAgain(account, present, password);
        if (faults.isEmpty()) {
            store.end(account, other);
            signIns.forget(other);
        }
        return faults;
    }

    /** What is wrong; nothing if all are ended but the one at hand. */
    public List<Fault> endAllBut(AccountId account, SecretToken.Hash present, String password) {
        var faults = proveAgain(account, present, password);
        if (faults.isEmpty()) {
            store.endOthers(account, present).forEach(signIns::forget);
        }
        return faults;
    }

    private List<Fault> proveAgain(AccountId account, SecretToken.Hash present, String password) {
        if (passwordCheck.hasPassword(account)) {
            return passwordCheck.judge(account, password).faults();
        }
        var justCame = store.find(present)
                .filter(signIn -> signIn.since().plus(A_MOMENT).isAfter(clock.instant()))
                .isPresent();
        return justCame ? List.of() : List.of(Fault.of(PasswordCheck.FIELD, AccessProblem.SIGN_IN_ANEW));
    }
}
