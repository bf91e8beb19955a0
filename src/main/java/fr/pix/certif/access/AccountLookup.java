package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has an account: for who adds people to a centre, and for its holder; never for who signs in. */
@Component
public class AccountLookup {

    private final AccountStore accounts;

    AccountLookup(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The e-mail that names an account. */
    public Optional<Email> emailOf(AccountId account) {
        return accounts.emailOf(account);
    }

    /** The accounts of those e-mails that have one, in one query for thousands of them. */
    public Map<Email, KnownAccount> find(Collection<Email> emails) {
        return accounts.known(emails);
    }

    /** Whether its holder ever chose a password. */
    public boolean hasPassword(AccountId account) {
        return accounts.passwordOf(account).isPresent();
    }

    /** What an account says of its holder, to himself. */
    public Profile of(AccountId account) {
        return accounts.profile(account).orElseThrow();
    }
}
