package fr.pix.certif.platform.mail;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a use case leaves a mail: a row of its own transaction. If that is rolled back there never was a mail; once it is
 * committed the mail leaves, at once or, where the server fails, later.
 */
@Component
public class MailOutbox {

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
     * @throws IllegalStateException outside of a transaction
     */
    public void add(Mail mail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a mail is added in the transaction of what it tells of");
        }
        store.add(mail, printer.print(mail.letter()), clock.instant(), settings.hasServer());
        bell.ringAfterCommit();
    }
}
