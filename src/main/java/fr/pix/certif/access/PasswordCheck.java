package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Wait;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks the person who is signed in for his password once more, before what a passer-by at his open browser must not do.
 * Guesses are limited as those of a sign-in are.
 */
@Component
class PasswordCheck {

    /** The field that it is typed into. */
    static final String FIELD = "currentPassword";

    private final AccountStore accounts;
    private final PasswordHashing hashing;
    private final HashingTurns turns;
    private final SignInFailureStore failures;
    private final Clock clock;

    PasswordCheck(
            AccountStore accounts,
            PasswordHashing hashing,
            HashingTurns turns,
            SignInFailureStore failures,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.turns = turns;
        this.failures = failures;
        this.clock = clock;
    }

    /** Who came by an identity provider alone has none. */
    boolean hasPassword(AccountId account) {
        return accounts.passwordOf(account).isPresent();
    }

    Verdict judge(AccountId account, String typed) {
        return turns.take(() -> {
            var now = clock.instant();
            var counter = SignInLimit.CONFIRMING.of(account.toString());
            var blockedUntil = failures.blockedUntil(List.of(counter), now);
            if (blockedUntil.isPresent()) {
                var minutes = new Wait(Duration.between(now, blockedUntil.get())).minutes();
                return new Verdict.Wrong(Fault.of(FIELD, AccessProblem.TOO_MANY_FAILURES, minutes));
            }
            var hash = accounts.passwordOf(account);
            if (!hashing.matches(typed, hash)) {
                failures.count(counter, now);
                return new Verdict.Wrong(Fault.of(FIELD, AccessProblem.WRONG_PASSWORD));
            }
            failures.forget(counter);
            return new Verdict.Right(hash.orElseThrow());
        });
    }

    /** What was typed is the password, or what is wrong with it. */
    sealed interface Verdict {

        default List<Fault> faults() {
            return this instanceof Wrong(var fault) ? List.of(fault) : List.of();
        }

        record Right(PasswordHash hash) implements Verdict {}

        record Wrong(Fault fault) implements Verdict {}
    }
}
