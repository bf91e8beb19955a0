package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * Opens the account of somebody who followed a link that was sent to his e-mail, and who types his own name and password.
 * In two steps: the costly hash is made first, and no transaction waits for it.
 */
@Component
public class OpenOwnAccount {

    private final AccountStore accounts;
    private final DeadLinks links;
    private final PasswordHashing hashing;
    private final HashingTurns turns;
    private final AccountAudit audit;
    private final Clock clock;

    OpenOwnAccount(
            AccountStore accounts,
            DeadLinks links,
            PasswordHashing hashing,
            HashingTurns turns,
            AccountAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.hashing = hashing;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A name and a password that keep the rules, or all that is wrong with them.
     *
     * @param email the one that the link was sent to
     * @param centres the names of those that the person is going to act for
     */
    public Checked<Ready> prepare(Email email, Collection<String> centres, TypedPerson typed) {
        var own = typed.ownWords(email, centres);
        var faults = typed.faults(own);
        if (!faults.isEmpty()) {
            return new Checked.Faulty<>(faults);
        }
        var password = typed.password().parse(own).value();
        return Checked.valid(new Ready(typed.name(), turns.take(() -> hashing.hash(password))));
    }

    /**
     * The account of the e-mail that the link was sent to, with the password that was chosen. One that somebody else
     * opened and nobody entered yet gets the password, keeps its name, and loses its other links.
     *
     * @return nothing where the account's holder has a way to sign in already
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Optional<AccountId> open(Email email, Ready ready) {
        Transactions.required("an account is opened in the transaction that lets its holder in");
        var now = clock.instant();
        var known = accounts.hold(email);
        if (known.isPresent() && known.get().signsIn()) {
            return Optional.empty();
        }
        var account = known.map(KnownAccount::id).or(() -> accounts.add(email, ready.name, ready.hash, now));
        account.ifPresent(opened -> {
            if (known.isPresent()) {
                accounts.change(opened, ready.hash);
                links.endAll(opened, now);
            }
            audit.tell(opened, AuditOperation.PASSWORD_CHOSEN);
        });
        return account;
    }

    /** What was typed, checked and ready to be written. */
    public static final class Ready {

        private final PersonName name;
        private final PasswordHash hash;

        private Ready(PersonName name, PasswordHash hash) {
            this.name = name;
            this.hash = hash;
        }
    }
}
