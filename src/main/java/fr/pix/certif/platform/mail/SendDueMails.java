package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Tally;
import fr.pix.certif.platform.watch.Watched;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that are due, one after the other over one connection. Each is taken for as long as an attempt can
 * last, and its fate is written down before the next: only a crash between the server's word and that leads to a second
 * sending, with the same Message-ID.
 */
@Component
class SendDueMails implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(SendDueMails.class);
    private static final Duration BEFORE_WRITING_AGAIN = Duration.ofSeconds(1);

    private final MailStore store;
    private final SmtpServer server;
    private final MailSettings settings;
    private final Clock clock;
    private final Tally<Fate> fates = new Tally<>(Fate.class);

    /** What became of an attempt. */
    private enum Fate {
        SENT,
        RETRIED,
        GIVEN_UP
    }

    SendDueMails(MailStore store, SmtpServer server, MailSettings settings, Clock clock) {
        this.store = store;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until nothing is due, the server fails every mail alike, or nobody wants it any more. */
    void send(BooleanSupplier wanted) throws InterruptedException {
        store.giveUpExpired(clock.instant());
        var mail = next();
        if (mail.isEmpty()) {
            return;
        }
        try (var connection = server.open()) {
            while (mail.isPresent() && attempt(mail.get(), connection) && wanted.getAsBoolean()) {
                mail = next();
            }
        }
    }

    private Optional<QueuedMail> next() {
        return store.take(clock.instant(), settings.longestAttempt());
    }

    /** Whether the next one has a chance. */
    private boolean attempt(QueuedMail mail, SmtpConnection connection) throws InterruptedException {
        var fault = connection.send(mail);
        var brokenOff = Thread.interrupted();
        if (fault.isEmpty()) {
            writeDown(mail);
            return true;
        }
        if (brokenOff) {
            throw new InterruptedException("broken off: nobody knows whether the server has it");
        }
        fail(mail, fault.get());
        return !fault.get().ofTheServer();
    }

    /** The server has the mail: while that is not written down somebody would send it once more. */
    private void writeDown(QueuedMail mail) throws InterruptedException {
        while (true) {
            try {
                store.sent(mail, clock.instant());
                fates.count(Fate.SENT);
                return;
            } catch (DataAccessException away) {
                if (clock.instant().isAfter(mail.leasedUntil())) {
                    throw away;
                }
                Thread.sleep(BEFORE_WRITING_AGAIN);
            }
        }
    }

    private void fail(QueuedMail mail, MailFault fault) {
        var now = clock.instant();
        var pause = MailPauses.after(mail.attempts());
        if (fault.permanent() || pause.isEmpty()) {
            LOG.warn("{} is given up after {} attempts: {}", mail, mail.attempts(), fault);
            store.giveUp(mail, fault, now);
            fates.count(Fate.GIVEN_UP);
        } else {
            LOG.warn("{} did not leave, the next attempt is in {}: {}", mail, pause.get(), fault);
            store.retry(mail, fault, now.plus(pause.get()));
            fates.count(Fate.RETRIED);
        }
    }

    @Override
    public void describe(Meters meters) {
        meters.counters(
                "certif_mails",
                "Attempts to send a mail, of this copy, by what became of them.",
                "fate",
                fates::totals);
    }
}
