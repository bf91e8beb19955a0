package fr.pix.certif.access;

import fr.pix.certif.access.AccountStore.Credentials;
import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.access.SignInLimit.Counter;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Tally;
import fr.pix.certif.platform.watch.Watched;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs a person in with e-mail and password (G7). What it answers, and how long that takes, never tells whether an
 * e-mail has an account.
 */
@Component
public class SignIn implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountStore accounts;
    private final PasswordHashing hashing;
    private final HashingTurns turns;
    private final SignInFailureStore failures;
    private final KnownBrowserStore browsers;
    private final SignInStore signIns;
    private final HalfSignInStore halfSignIns;
    private final List<Admission> admissions;
    private final Clock clock;
    private final Tally<Kind> kinds = new Tally<>(Kind.class);

    private enum Kind {
        OK,
        HALF_WAY,
        NOT_ADMITTED,
        WRONG,
        BLOCKED
    }

    SignIn(
            AccountStore accounts,
            PasswordHashing hashing,
            HashingTurns turns,
            SignInFailureStore failures,
            KnownBrowserStore browsers,
            SignInStore signIns,
            HalfSignInStore halfSignIns,
            List<Admission> admissions,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.turns = turns;
        this.failures = failures;
        this.browsers = browsers;
        this.signIns = signIns;
        this.halfSignIns = halfSignIns;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** Judged in its turn: of many attempts at once, no more than the limit are tried. */
    public Outcome signIn(Attempt attempt) {
        var outcome = turns.take(() -> judge(attempt));
        kinds.count(kindOf(outcome));
        switch (outcome) {
            case Outcome.Welcome welcome -> LOG.info("account {} signed in", welcome.account());
            case Outcome.HalfWay half -> LOG.info("account {} is asked for a code", half.account());
            case Outcome.NotAdmitted out ->
                LOG.info(
                        "account {} is not admitted: {}",
                        out.account(),
                        out.why().code());
            case Outcome.Wrong _ -> LOG.info("a sign-in from {} failed", attempt.address());
            case Outcome.Blocked _ -> LOG.warn("a sign-in from {} was refused: too many failures", attempt.address());
        }
        return outcome;
    }

    private static Kind kindOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Welcome _ -> Kind.OK;
            case Outcome.HalfWay _ -> Kind.HALF_WAY;
            case Outcome.NotAdmitted _ -> Kind.NOT_ADMITTED;
            case Outcome.Wrong _ -> Kind.WRONG;
            case Outcome.Blocked _ -> Kind.BLOCKED;
        };
    }

    @Override
    public void describe(Meters meters) {
        meters.counters("certif_sign_ins", "Sign-ins with a password, by how they ended.", "outcome", kinds::totals);
    }

    private Outcome judge(Attempt attempt) {
        var credentials = attempt.email() instanceof Checked.Valid(var email)
                ? accounts.find(email, attempt.browser().hash())
                : Optional.<Credentials>empty();
        var counters = counters(attempt, credentials);
        var now = clock.instant();
        var blockedUntil = failures.blockedUntil(counters, now);
        if (blockedUntil.isPresent()) {
            return new Outcome.Blocked(Duration.between(now, blockedUntil.get()));
        }
        if (!hashing.matches(attempt.password(), credentials.flatMap(Credentials::hash))) {
            counters.forEach(counter -> failures.count(counter, now));
            return new Outcome.Wrong();
        }
        failures.forget(counters.getFirst());
        return welcome(attempt, credentials.orElseThrow());
    }

    /** The account's own, or its browser's, comes first. */
    private static List<Counter> counters(Attempt attempt, Optional<Credentials> credentials) {
        return credentials
                .filter(Credentials::fromKnownBrowser)
                .map(known -> SignInLimit.ofKnownBrowser(
                        known.account(), attempt.browser().hash()))
                .map(List::of)
                .orElseGet(() -> List.of(
                        SignInLimit.ACCOUNT.of(attempt.typedEmail().strip().toLowerCase(Locale.ROOT)),
                        SignInLimit.ADDRESS.of(attempt.address())));
    }

    private Outcome welcome(Attempt attempt, Credentials credentials) {
        var account = credentials.account();
        var refused = Admission.refusal(admissions, account);
        if (refused.isPresent()) {
            return new Outcome.NotAdmitted(account, refused.get());
        }
        var proof = new Proof.OfPassword(upToDate(account, credentials.hash().orElseThrow(), attempt));
        var now = clock.instant();
        var token = SecretToken.draw();
        if (credentials.secondFactor()) {
            halfSignIns.add(token.hash(), attempt.browser().hash(), account, proof, now);
            return new Outcome.HalfWay(account, token);
        }
        if (!signIns.add(token.hash(), account, proof, attempt.browserName(), now)) {
            return new Outcome.Wrong(); // another password was chosen while this one was judged
        }
        browsers.add(account, attempt.browser().hash(), now);
        return new Outcome.Welcome(account, token);
    }

    /** The password's hash, made again where it was made with weaker parameters than today's. */
    private PasswordHash upToDate(AccountId account, PasswordHash judged, Attempt attempt) {
        if (!hashing.isOutdated(judged)) {
            return judged;
        }
        var stronger = hashing.hash(new Password(Password.normalized(attempt.password())));
        return accounts.replace(account, judged, stronger) ? stronger : judged;
    }

    /**
     * What was typed, and from where.
     *
     * @param address where the request came from
     * @param browser tells this browser from others, now and when it comes back
     * @param browserName what the browser says it is, in a few words
     */
    public record Attempt(String typedEmail, String password, String address, SecretToken browser, String browserName) {

        Checked<Email> email() {
            return Email.parse(typedEmail);
        }

        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** What became of an attempt. */
    public sealed interface Outcome {

        record Welcome(AccountId account, SecretToken token) implements Outcome {}

        /** The password was right, and a code is asked for: of this browser, within five minutes. */
        record HalfWay(AccountId account, SecretToken token) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Not even tried: equally for accounts that do not exist. */
        record Blocked(Duration remaining) implements Outcome {}

        /** The password was right, but no centre counts the person in, or his is suspended. */
        record NotAdmitted(AccountId account, Problem why) implements Outcome {}
    }
}
