package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks the person who is signed in to prove again who he is, before what a passer-by at his open browser must not do: with
 * his password or, who comes by an identity provider and has none, by having come a moment ago.
 */
@Component
class IdentityCheck {

    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final PasswordCheck passwordCheck;
    private final SignInStore signIns;
    private final Clock clock;

    IdentityCheck(PasswordCheck passwordCheck, SignInStore signIns, Clock clock) {
        this.passwordCheck = passwordCheck;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * What is wrong; nothing if it is he.
     *
     * @param present the sign-in at hand
     */
    List<Fault> judge(AccountId account, SecretToken.Hash present, String password) {
        if (passwordCheck.hasPassword(account)) {
            return passwordCheck.judge(account, password).faults();
        }
        var justCame = signIns.find(present)
                .filter(signIn -> signIn.since().plus(A_MOMENT).isAfter(clock.instant()))
                .isPresent();
        return justCame ? List.of() : List.of(Fault.of(PasswordCheck.FIELD, AccessProblem.SIGN_IN_ANEW));
    }
}
