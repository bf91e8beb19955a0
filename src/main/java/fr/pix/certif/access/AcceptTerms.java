package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Records that a person accepted the terms of use, which version and when (G15). */
@Component
public class AcceptTerms {

    private final AccountStore accounts;
    private final Clock clock;

    AcceptTerms(AccountStore accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Accepts the version that was read; an older one than today's counts for nothing. */
    public void accept(AccountId account, String version) {
        if (version.equals(Terms.VERSION)) {
            accounts.acceptTerms(account, version, clock.instant());
        }
    }
}
