package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.database.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * Where a use case leaves a mail: a row of its own transaction. If that is rolled back there never was a mail; once it is
 * committed the mail leaves, at once or, where the server fails, later.
 */
@Component
public class MailOutbox {

    /** So many letters are in memory at a time. */
    private static final int AT_ONCE = 500;

    private final LetterPrinter printer;
    private final MailStore store;
    private final MailBell bell;
    private final MailSettings settings;
    private final Clock clock;

    MailOutbox(LetterPrinter printer, MailStore store, MailBell bell, MailSettings settings, Clock clock) {
        this.printer = printer;
        this.store = store;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds a mail to the caller's transaction, unless one of the same event is there already.
     *
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public void add(Mail mail) {
        add(List.of(mail));
    }

    /** The same for many, as an import has them. */
    public void add(List<Mail> mails) {
        Transactions.required("a mail is added in the transaction of what it tells of");
        for (var from = 0; from < mails.size(); from += AT_ONCE) {
            var some = mails.subList(from, Math.min(from + AT_ONCE, mails.size()));
            var printed = some.stream()
                    .map(mail -> printer.print(mail.letter(), mail.answeredBy()))
                    .toList();
            store.add(some, printed, clock.instant(), settings.hasServer());
        }
        bell.ringAfterCommit();
    }

    /** What has not left of these events does not leave: whom it was for, or what it said, is not so any more. */
    public void withdraw(Collection<String> events) {
        if (!events.isEmpty()) {
            store.withdraw(events, clock.instant());
        }
    }

    /** Nothing is kept of the mails of these events, whether they left or not. */
    public void forget(Collection<String> events) {
        if (!events.isEmpty()) {
            store.forget(events);
        }
    }

    /** Whether there is a server: without one, mails are kept for administrators and reach nobody by themselves. */
    public boolean reachesReaders() {
        return settings.hasServer();
    }
}
