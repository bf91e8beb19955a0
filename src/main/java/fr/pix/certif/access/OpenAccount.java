package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Opens the account with which a person signs in (G6). It gives access to nothing until a centre counts him in. */
@Component
public class OpenAccount {

    private final AccountStore accounts;
    private final PasswordHashing hashing;
    private final HashingTurns turns;
    private final Clock clock;

    OpenAccount(AccountStore accounts, PasswordHashing hashing, HashingTurns turns, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.turns = turns;
        this.clock = clock;
    }

    /** The new account, or a fault where the e-mail has one already. */
    public Checked<AccountId> open(Email email, PersonName name, Password password) {
        var hash = turns.take(() -> hashing.hash(password));
        return accounts.add(email, name, hash, clock.instant())
                .map(Checked::valid)
                .orElseGet(() -> Checked.faulty(Fault.of("email", AccessProblem.EMAIL_TAKEN)));
    }
}
