package fr.pix.certif.access;

import fr.pix.certif.access.SignInLimit.Counter;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Judges a code of the second factor in the caller's transaction. The account's row is held, so that of many guesses at
 * once no more are tried than the limit lets pass, and of two who type the same code one is right.
 */
@Component
class CodeCheck {

    private final SecondFactorStore store;
    private final SignInFailureStore failures;
    private final Clock clock;

    CodeCheck(SecondFactorStore store, SignInFailureStore failures, Clock clock) {
        this.store = store;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * A right code is used up. The first counter is forgotten then; all of them count a wrong one, and one that has just
     * expired as well. Who waited for the account's row is judged by the time at which his turn came.
     */
    Verdict judge(AccountId account, TypedCode typed, List<Counter> counters) {
        var held = store.hold(account).filter(SecondFactorStore.Held::inUse);
        var now = clock.instant();
        var blockedUntil = failures.blockedUntil(counters, now);
        if (blockedUntil.isPresent()) {
            return new Verdict.Blocked(Duration.between(now, blockedUntil.get()));
        }
        if (held.isPresent() && isStepOf(held.get(), account, typed, now)) {
            failures.forget(counters.getFirst());
            return new Verdict.Right(false);
        }
        if (typed.recoveryCode().filter(code -> store.use(account, code)).isPresent()) {
            failures.forget(counters.getFirst());
            return new Verdict.Right(true);
        }
        counters.forEach(counter -> failures.count(counter, now));
        return held.isPresent() && hasJustExpired(held.get(), typed, now) ? new Verdict.Expired() : new Verdict.Wrong();
    }

    private boolean isStepOf(SecondFactorStore.Held held, AccountId account, TypedCode typed, Instant now) {
        return typed.digits()
                .map(digits -> held.secret().stepOf(digits, now, held.lastStep()))
                .filter(step -> {
                    step.ifPresent(accepted -> store.accept(account, accepted));
                    return step.isPresent();
                })
                .isPresent();
    }

    private static boolean hasJustExpired(SecondFactorStore.Held held, TypedCode typed, Instant now) {
        return typed.digits()
                .filter(digits -> held.secret().hasJustExpired(digits, now, held.lastStep()))
                .isPresent();
    }

    /** What a code is worth. */
    sealed interface Verdict {

        /**
         * Used up now.
         *
         * @param recovery whether it was one on paper
         */
        record Right(boolean recovery) implements Verdict {}

        record Wrong() implements Verdict {}

        /** Right until a moment ago: no less a wrong one. */
        record Expired() implements Verdict {}

        record Blocked(Duration remaining) implements Verdict {}
    }
}
