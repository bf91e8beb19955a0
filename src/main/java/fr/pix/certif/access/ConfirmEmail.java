package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.platform.database.Transactions;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives an account the e-mail whose reader followed the link, once. It signs nobody in. */
@Component
public class ConfirmEmail {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmEmail.class);

    private final EmailChangeStore store;
    private final AccountStore accounts;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConfirmEmail(
            EmailChangeStore store,
            AccountStore accounts,
            AccountNotices notices,
            AccountAudit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Which e-mail a link would confirm. Looking uses nothing up. */
    public Optional<Email> find(SecretToken token) {
        return store.find(token.hash(), clock.instant()).map(LinkHolder::email);
    }

    public Outcome confirm(SecretToken token, Locale language) {
        try {
            return transaction.execute(_ -> take(token.hash(), language));
        } catch (DuplicateKeyException takenMeanwhile) {
            LOG.info("an e-mail was not confirmed: another account has it");
            return new Outcome.Taken();
        }
    }

    /** The account's row first, as a new password does, which ends changes of e-mail: none waits for the other in a circle. */
    private Outcome take(SecretToken.Hash token, Locale language) {
        store.hold(token);
        return store.take(token, clock.instant())
                .<Outcome>map(holder -> move(holder, language))
                .orElseGet(Outcome.DeadLink::new);
    }

    private Outcome move(LinkHolder holder, Locale language) {
        var account = holder.account();
        var former = accounts.profile(account).orElseThrow();
        accounts.move(account, holder.email());
        audit.tell(account, AuditOperation.EMAIL_CHANGED);
        notices.tell(former.email(), former.name(), AccountNotices.Kind.EMAIL_CHANGED, language);
        Transactions.afterCommit(() -> LOG.info("account {} has another e-mail", account));
        return new Outcome.Confirmed(holder.email());
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Confirmed(Email email) implements Outcome {}

        /** Another account was given this e-mail since the link was sent. */
        record Taken() implements Outcome {}

        record DeadLink() implements Outcome {}
    }
}
