package fr.pix.certif.access;

import fr.pix.certif.access.HalfSignInStore.HalfWay;
import fr.pix.certif.access.SignInLimit.Counter;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The second step of a sign-in: the code, after the password or the provider's word, by the same browser and within five
 * minutes.
 */
@Component
public class PassSecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(PassSecondFactor.class);

    private final HalfSignInStore halfSignIns;
    private final CodeCheck codeCheck;
    private final SignInStore signIns;
    private final BindProvider bindProvider;
    private final KnownBrowserStore browsers;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    PassSecondFactor(
            HalfSignInStore halfSignIns,
            CodeCheck codeCheck,
            SignInStore signIns,
            BindProvider bindProvider,
            KnownBrowserStore browsers,
            AccountNotices notices,
            AccountAudit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.halfSignIns = halfSignIns;
        this.codeCheck = codeCheck;
        this.signIns = signIns;
        this.bindProvider = bindProvider;
        this.browsers = browsers;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the browser is half-way in. */
    public boolean isHalfWay(SecretToken halfWay, SecretToken browser) {
        return halfSignIns.find(halfWay.hash(), browser.hash(), clock.instant()).isPresent();
    }

    public Outcome pass(Attempt attempt) {
        var outcome = transaction.execute(status -> {
            var judged = judge(attempt);
            if (judged instanceof Outcome.Over) {
                status.setRollbackOnly(); // who did not get in has spent no recovery code, and nothing is to be told
            }
            return judged;
        });
        switch (outcome) {
            case Outcome.Welcome welcome -> LOG.info("account {} signed in with a code", welcome.account());
            case Outcome.Wrong _ -> LOG.info("a code from {} was wrong", attempt.address());
            case Outcome.Expired _ -> LOG.info("a code from {} had just expired", attempt.address());
            case Outcome.Blocked _ -> LOG.warn("a code from {} was refused: too many failures", attempt.address());
            case Outcome.Over _ -> LOG.info("a code came too late");
        }
        return outcome;
    }

    private Outcome judge(Attempt attempt) {
        return halfSignIns
                .find(attempt.halfWay().hash(), attempt.browser().hash(), clock.instant())
                .map(halfWay -> judge(halfWay, attempt))
                .orElseGet(Outcome.Over::new);
    }

    private Outcome judge(HalfWay halfWay, Attempt attempt) {
        return switch (codeCheck.judge(halfWay.account(), attempt.code(), counters(halfWay, attempt))) {
            case CodeCheck.Verdict.Right(var recovery) -> welcome(halfWay, attempt, recovery);
            case CodeCheck.Verdict.Wrong _ -> new Outcome.Wrong();
            case CodeCheck.Verdict.Expired _ -> new Outcome.Expired();
            case CodeCheck.Verdict.Blocked(var remaining) -> new Outcome.Blocked(remaining);
        };
    }

    /** As for the password: who has it and fails on purpose locks out strangers only. */
    private static List<Counter> counters(HalfWay halfWay, Attempt attempt) {
        var account = halfWay.account();
        return halfWay.fromKnownBrowser()
                ? List.of(SignInLimit.CODE.of(
                        account + " " + attempt.browser().hash().hex()))
                : List.of(SignInLimit.CODE.of(account.toString()), SignInLimit.ADDRESS.of(attempt.address()));
    }

    private Outcome welcome(HalfWay halfWay, Attempt attempt, boolean recovery) {
        var now = clock.instant();
        var token = SecretToken.draw();
        halfSignIns.remove(attempt.halfWay().hash());
        if (halfWay.proof() instanceof Proof.OfProvider(var subject)
                && !bindProvider.bind(halfWay.account(), subject, attempt.language())) {
            return new Outcome.Over(); // the account was bound to another meanwhile
        }
        if (!signIns.addWithCode(token.hash(), halfWay.account(), halfWay.proof(), attempt.browserName(), now)) {
            return new Outcome.Over(); // another password was chosen meanwhile
        }
        browsers.add(halfWay.account(), attempt.browser().hash(), now);
        if (recovery) {
            audit.tell(halfWay.account(), AuditOperation.RECOVERY_CODE_USED);
            notices.tell(halfWay.account(), AccountNotices.Kind.RECOVERY_CODE_USED, attempt.language());
        }
        return new Outcome.Welcome(halfWay.account(), token);
    }

    /**
     * What was typed, and from where.
     *
     * @param halfWay what the first step gave the browser
     * @param address where the request came from
     * @param language that of a mail, if one is due
     */
    public record Attempt(
            SecretToken halfWay,
            TypedCode code,
            String address,
            SecretToken browser,
            String browserName,
            Locale language) {}

    /** What became of an attempt. */
    public sealed interface Outcome {

        record Welcome(AccountId account, SecretToken token) implements Outcome {}

        record Wrong() implements Outcome {}

        /** The app's code of a moment ago: it shows another by now. */
        record Expired() implements Outcome {}

        record Blocked(Duration remaining) implements Outcome {}

        /** The password is to be given again. */
        record Over() implements Outcome {}
    }
}
