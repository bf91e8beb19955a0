package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.time.Instant;

/** What an account says of its holder. */
public record Profile(AccountId account, PersonName name, Email email, Instant since) {

    /** Never who it is: it would end in a log. */
    @Override
    public String toString() {
        return "account " + account;
    }
}
