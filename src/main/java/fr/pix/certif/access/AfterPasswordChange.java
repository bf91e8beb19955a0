package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What a new password puts an end to, however it was chosen: links by mail, a change of e-mail that waits, failures that
 * were counted and browsers that were known. Its holder is told, for it may have been somebody else.
 */
@Component
class AfterPasswordChange {

    private final AccountStore accounts;
    private final DeadLinks links;
    private final Forgiveness forgiveness;
    private final AccountNotices notices;
    private final Clock clock;

    AfterPasswordChange(
            AccountStore accounts, DeadLinks links, Forgiveness forgiveness, AccountNotices notices, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.forgiveness = forgiveness;
        this.notices = notices;
        this.clock = clock;
    }

    /** All but the mail: there was no password before. */
    void tidy(AccountId account) {
        links.endAll(account, clock.instant());
        links.endEmailChange(account);
        accounts.profile(account).ifPresent(profile -> forgiveness.forgive(account, profile.email()));
    }

    void tidy(AccountId account, Locale language) {
        tidy(account);
        notices.tell(account, AccountNotices.Kind.PASSWORD_CHANGED, language);
    }
}
