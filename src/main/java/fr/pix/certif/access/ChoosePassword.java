package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets who holds a link choose the account's password, once. It signs nobody in; it ends whatever was signed in before,
 * kills the account's other links, and forgets the failures and the browsers that were counted or known until now. Where
 * there was a password before, a mail tells of the new one.
 */
@Component
public class ChoosePassword {

    private static final Logger LOG = LoggerFactory.getLogger(ChoosePassword.class);

    private final AccountLinkStore links;
    private final DeadLinks deadLinks;
    private final AccountStore accounts;
    private final OwnWordsLookup ownWords;
    private final PasswordHashing hashing;
    private final HashingTurns turns;
    private final AfterPasswordChange after;
    private final SignInStore signIns;
    private final SignInLookup signInLookup;
    private final AccountAudit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ChoosePassword(
            AccountLinkStore links,
            DeadLinks deadLinks,
            AccountStore accounts,
            OwnWordsLookup ownWords,
            PasswordHashing hashing,
            HashingTurns turns,
            AfterPasswordChange after,
            SignInStore signIns,
            SignInLookup signInLookup,
            AccountAudit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.deadLinks = deadLinks;
        this.accounts = accounts;
        this.ownWords = ownWords;
        this.hashing = hashing;
        this.turns = turns;
        this.after = after;
        this.signIns = signIns;
        this.signInLookup = signInLookup;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The costly hash is made only for who holds a living link, and no row is locked meanwhile. */
    public Outcome choose(SecretToken token, TypedPassword typed, Locale language) {
        var holder = links.find(token.hash(), clock.instant());
        if (holder.isEmpty()) {
            return new Outcome.DeadLink();
        }
        var own = ownWords.of(holder.get().account());
        var faults = typed.faults(own);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var hash = turns.take(() -> hashing.hash(typed.parse(own).value()));
        var done = transaction.execute(_ -> change(token.hash(), hash, language));
        done.ifPresent(changed -> {
            changed.ended().forEach(signInLookup::forget);
            LOG.info("account {} chose a password", changed.account());
        });
        return done.<Outcome>map(changed -> new Outcome.Chosen(changed.account()))
                .orElseGet(Outcome.DeadLink::new);
    }

    /** Of two at once the second waits for the account's row, and finds the link used. */
    private Optional<Changed> change(SecretToken.Hash link, PasswordHash hash, Locale language) {
        return deadLinks.use(link, clock.instant()).map(holder -> {
            var account = holder.account();
            var isFirst = accounts.passwordOf(account).isEmpty();
            accounts.change(account, hash);
            var ended = signIns.endAll(account);
            if (isFirst) {
                after.tidy(account);
            } else {
                after.tidy(account, language);
            }
            audit.tell(account, AuditOperation.PASSWORD_CHOSEN);
            return new Changed(account, ended);
        });
    }

    private record Changed(AccountId account, List<SecretToken.Hash> ended) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** The account has this password now, and nobody is signed in to it. */
        record Chosen(AccountId account) implements Outcome {}

        /** The link still holds: the person may choose better. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** The link is too old, was used, was replaced by another or never was one: which of these is nobody's business. */
        record DeadLink() implements Outcome {}
    }
}
