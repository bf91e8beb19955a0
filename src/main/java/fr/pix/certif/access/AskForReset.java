package fr.pix.certif.access;

import fr.pix.certif.access.AccountLink.Purpose;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a link to choose a new password to who forgot his (G14). What it answers, and when, never tells whether an e-mail
 * has an account: what is done for one that has takes a few milliseconds, and the answer waits longer for either.
 */
@Component
public class AskForReset {

    static final Duration ANSWERED_AFTER = Duration.ofMillis(300);
    static final int LINKS_AN_HOUR = 3;

    private static final Logger LOG = LoggerFactory.getLogger(AskForReset.class);

    private final AccountStore accounts;
    private final AccountLinkStore links;
    private final DeadLinks deadLinks;
    private final AccountMails mails;
    private final MailOutbox outbox;
    private final SignInFailureStore limits;
    private final TransactionOperations transaction;
    private final Clock clock;

    AskForReset(
            AccountStore accounts,
            AccountLinkStore links,
            DeadLinks deadLinks,
            AccountMails mails,
            MailOutbox outbox,
            SignInFailureStore limits,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.deadLinks = deadLinks;
        this.mails = mails;
        this.outbox = outbox;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same for every e-mail that could be one; only a network that asks too often is told so. */
    public Outcome ask(Request request) {
        return switch (Email.parse(request.typedEmail())) {
            case Checked.Valid(var email) -> ask(email, request);
            case Checked.Faulty<Email>(var faults) -> new Outcome.Refused(faults);
        };
    }

    private Outcome ask(Email email, Request request) {
        var begun = System.nanoTime();
        var now = clock.instant();
        var counter = SignInLimit.ASKING.of(request.address());
        var blockedUntil = limits.blockedUntil(List.of(counter), now);
        if (blockedUntil.isPresent()) {
            LOG.warn("a link was not sent: too many were asked for");
            return new Outcome.TooMany(Duration.between(now, blockedUntil.get()));
        }
        limits.count(counter, now);
        transaction.executeWithoutResult(_ -> send(email, request.language(), now));
        LOG.info("a link to choose a password was asked for");
        waitFrom(begun);
        return new Outcome.Asked();
    }

    /**
     * Nothing for who has no account, and nothing for one that was sent enough. The newest link is the only one: of the
     * others no mail leaves that has not yet.
     */
    private void send(Email email, Locale language, Instant now) {
        accounts.hold(email).ifPresent(account -> {
            if (links.sentSince(account.id(), now.minus(Duration.ofHours(1))) < LINKS_AN_HOUR) {
                var purpose = account.hasPassword() ? Purpose.RESET : Purpose.WELCOME;
                var link = AccountLink.draw(account.id(), email, purpose, now);
                deadLinks.endAll(account.id(), now);
                links.add(List.of(link));
                outbox.add(mails.reset(link, account.name(), language));
            }
        });
    }

    private static void waitFrom(long begun) {
        var left = ANSWERED_AFTER.minusNanos(System.nanoTime() - begun);
        if (left.isPositive()) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Who asks.
     *
     * @param address where the request came from
     * @param language that of the mail
     */
    public record Request(String typedEmail, String address, Locale language) {

        @Override
        public String toString() {
            return "Request";
        }
    }

    /** What is answered. */
    public sealed interface Outcome {

        /** If there is such an account, a mail is on its way. */
        record Asked() implements Outcome {}

        /** What was typed is no e-mail. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** Too many were asked for from there. */
        record TooMany(Duration remaining) implements Outcome {}
    }
}
