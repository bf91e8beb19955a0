package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs a person in on an identity provider's word. The account is found by the provider's subject; the first time, by an
 * e-mail that the provider verified, which binds it to the subject from then on.
 */
@Component
public class SignInWithProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignInWithProvider.class);

    private final AccountStore accounts;
    private final ProviderSubjectStore subjects;
    private final BindProvider bindProvider;
    private final SecondFactorStore secondFactors;
    private final KnownBrowserStore browsers;
    private final SignInStore signIns;
    private final HalfSignInStore halfSignIns;
    private final List<Admission> admissions;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignInWithProvider(
            AccountStore accounts,
            ProviderSubjectStore subjects,
            BindProvider bindProvider,
            SecondFactorStore secondFactors,
            KnownBrowserStore browsers,
            SignInStore signIns,
            HalfSignInStore halfSignIns,
            List<Admission> admissions,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.subjects = subjects;
        this.bindProvider = bindProvider;
        this.secondFactors = secondFactors;
        this.browsers = browsers;
        this.signIns = signIns;
        this.halfSignIns = halfSignIns;
        this.admissions = admissions;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Outcome signIn(Attempt attempt) {
        var outcome = transaction.execute(_ -> judge(attempt));
        switch (outcome) {
            case Outcome.Welcome welcome -> LOG.info("account {} signed in with the provider", welcome.account());
            case Outcome.HalfWay half -> LOG.info("account {} is asked for a code", half.account());
            case Outcome.NotAdmitted out ->
                LOG.info(
                        "account {} is not admitted: {}",
                        out.account(),
                        out.why().code());
            case Outcome.EmailNotVerified _ -> LOG.info("a sign-in failed: the provider verified no e-mail");
            case Outcome.NoAccount _ -> LOG.info("a sign-in failed: the provider's e-mail has no account");
            case Outcome.BoundToAnother _ -> LOG.warn("a sign-in was refused: the account has another subject");
        }
        return outcome;
    }

    private Outcome judge(Attempt attempt) {
        var who = attempt.identity();
        var bound = subjects.find(who.subject());
        if (bound.isPresent()) {
            return admit(bound.get(), attempt);
        }
        if (who.verifiedEmail().isEmpty()) {
            return new Outcome.EmailNotVerified();
        }
        return accounts.hold(who.verifiedEmail().get())
                .map(KnownAccount::id)
                .map(account -> isBound(account, who.subject().issuer())
                        ? new Outcome.BoundToAnother()
                        : admit(account, attempt))
                .orElseGet(Outcome.NoAccount::new);
    }

    private boolean isBound(AccountId account, String issuer) {
        return subjects.of(account).stream().anyMatch(bound -> bound.isAt(issuer));
    }

    /** Nothing is bound before a code that is due: an e-mail alone must not take an account's only place. */
    private Outcome admit(AccountId account, Attempt attempt) {
        var refused = Admission.refusal(admissions, account);
        if (refused.isPresent()) {
            return new Outcome.NotAdmitted(account, refused.get());
        }
        var identity = attempt.identity();
        var proof = new Proof.OfProvider(identity.subject());
        var browser = attempt.browser().hash();
        var token = SecretToken.draw();
        var now = clock.instant();
        if (secondFactors.find(account).isPresent() && !identity.secondFactor()) {
            halfSignIns.add(token.hash(), browser, account, proof, now);
            return new Outcome.HalfWay(account, token);
        }
        if (!bindProvider.bind(account, identity.subject(), attempt.language())
                || !signIns.add(token.hash(), account, proof, attempt.browserName(), now)) {
            return new Outcome.BoundToAnother(); // meanwhile
        }
        if (identity.secondFactor()) {
            signIns.pass(account, token.hash(), now);
        }
        browsers.add(account, browser, now);
        return new Outcome.Welcome(account, token);
    }

    /**
     * Who comes from the provider, and with what.
     *
     * @param browser tells this browser from others, now and when it comes back
     * @param browserName what the browser says it is, in a few words
     * @param language that of a mail, if one is due
     */
    public record Attempt(ProviderIdentity identity, SecretToken browser, String browserName, Locale language) {}

    /** What became of an attempt. */
    public sealed interface Outcome {

        record Welcome(AccountId account, SecretToken token) implements Outcome {}

        /** A code is asked for: of this browser, within five minutes. */
        record HalfWay(AccountId account, SecretToken token) implements Outcome {}

        /** No centre counts the person in. */
        record NotAdmitted(AccountId account, Problem why) implements Outcome {}

        record EmailNotVerified() implements Outcome {}

        record NoAccount() implements Outcome {}

        /** The e-mail's account opens to another person of that provider. */
        record BoundToAnother() implements Outcome {}
    }
}
