package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.database.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives an account a second factor once a first code shows that the phone has the secret. The browser at hand has passed
 * it by that; all other sign-ins end, and one that is under way right now, without a code, comes to nothing.
 */
@Component
public class SetUpSecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpSecondFactor.class);

    private final SecondFactorStore store;
    private final IdentityCheck identityCheck;
    private final SignInStore signIns;
    private final SignInLookup signInLookup;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SetUpSecondFactor(
            SecondFactorStore store,
            IdentityCheck identityCheck,
            SignInStore signIns,
            SignInLookup signInLookup,
            AccountNotices notices,
            AccountAudit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.identityCheck = identityCheck;
        this.signIns = signIns;
        this.signInLookup = signInLookup;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The secret to give to an app: the same at each look for an hour; none for who has a second factor. */
    public Optional<AppSecret> offer(AccountId account) {
        return store.offer(account, AppSecret.draw(), clock.instant());
    }

    /**
     * Begins with the offered secret, once the person proved who he is: whoever finds a browser open must not be able to
     * lock its owner out.
     *
     * @param present the sign-in at hand
     */
    public Outcome confirm(
            AccountId account, SecretToken.Hash present, String password, TypedCode typed, Locale language) {
        var faults = identityCheck.judge(account, present, password);
        if (!faults.isEmpty()) {
            return new Outcome.NotProved(faults);
        }
        return transaction.execute(_ -> begin(account, present, typed, language));
    }

    private Outcome begin(AccountId account, SecretToken.Hash present, TypedCode typed, Locale language) {
        var offered = store.hold(account).filter(held -> !held.inUse());
        if (offered.isEmpty()) {
            return new Outcome.NothingOffered();
        }
        var now = clock.instant();
        var secret = offered.get().secret();
        var step = typed.digits().map(digits -> secret.stepOf(digits, now, 0));
        if (step.isEmpty() || step.get().isEmpty()) {
            return typed.digits()
                            .filter(digits -> secret.hasJustExpired(digits, now, 0))
                            .isPresent()
                    ? new Outcome.Expired()
                    : new Outcome.Wrong();
        }
        var codes = RecoveryCode.drawAll();
        store.begin(account, step.get().getAsLong(), now);
        store.replaceCodes(account, codes);
        signIns.endOthers(account, present);
        signIns.pass(account, present, now);
        audit.tell(account, AuditOperation.SECOND_FACTOR_SET_UP);
        notices.tell(account, AccountNotices.Kind.SECOND_FACTOR_ON, language);
        Transactions.afterCommit(() -> {
            signInLookup.forgetAll(account); // that at hand, too, has passed by now
            LOG.info("account {} has a second factor", account);
        });
        return new Outcome.Done(codes);
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** It is asked for from now on; the codes are shown this once. */
        record Done(List<RecoveryCode> codes) implements Outcome {}

        /** It is somebody else, or a slip, or he came too long ago; no code was looked at. */
        record NotProved(List<Fault> faults) implements Outcome {}

        /** The phone has another secret, or another time. */
        record Wrong() implements Outcome {}

        /** The app shows another code by now. */
        record Expired() implements Outcome {}

        /** There is a second factor already, or nobody looked at the page that offers one. */
        record NothingOffered() implements Outcome {}
    }
}
