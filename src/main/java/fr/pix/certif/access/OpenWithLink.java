package fr.pix.certif.access;

import fr.pix.certif.access.AccountLink.Purpose;
import fr.pix.certif.access.InviteAccount.Guest;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens an account whose link to choose a password is handed over by whoever asked for it, and not by mail: that of the
 * first administrator, before there is a mail server. All of it belongs to the caller's transaction.
 */
@Component
public class OpenWithLink {

    private final AccountStore accounts;
    private final HandOverLink handOverLink;
    private final Clock clock;

    OpenWithLink(AccountStore accounts, HandOverLink handOverLink, Clock clock) {
        this.accounts = accounts;
        this.handOverLink = handOverLink;
        this.clock = clock;
    }

    /**
     * An account with its link.
     *
     * @param name the account's, which an account that existed keeps
     * @param link where the password is chosen, once and within a week, while any that was drawn before is dead; none where
     *     there is a password already
     */
    public record Opened(AccountId account, PersonName name, Optional<URI> link) {

        /** Never the link: it is a secret. */
        @Override
        public String toString() {
            return "account " + account;
        }
    }

    /** The account of an e-mail, opened if there is none yet. */
    public Opened open(Email email, PersonName name) {
        accounts.open(List.of(new Guest(email, name, Locale.FRENCH)), clock.instant());
        var known = accounts.hold(email)
                .orElseThrow(() -> new IllegalStateException("an account that was just opened is not there"));
        return new Opened(
                known.id(),
                known.name(),
                known.hasPassword()
                        ? Optional.empty()
                        : Optional.of(handOverLink.draw(known.id(), email, Purpose.WELCOME)));
    }
}
