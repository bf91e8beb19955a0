package fr.pix.certif.access;

import fr.pix.certif.access.AccountLink.Purpose;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.database.Transactions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * Draws a link to choose a password for somebody whom no mail reaches, to be handed over by who helps him. Who helps, in
 * whose name and why, is for the caller to check and to audit: all of it belongs to his transaction.
 */
@Component
public class HandOverLink {

    /** How long the link lives: it is read when the person next looks at his messages. */
    public static final Duration LIVES = Purpose.HANDED_OVER.lives;

    private final AccountStore accounts;
    private final AccountLinkStore links;
    private final DeadLinks deadLinks;
    private final PublicAddress address;
    private final Clock clock;

    HandOverLink(
            AccountStore accounts, AccountLinkStore links, DeadLinks deadLinks, PublicAddress address, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.deadLinks = deadLinks;
        this.address = address;
        this.clock = clock;
    }

    /**
     * The link, a secret; none if the account is gone. It is the only one then: the account's others are dead, and of
     * their mails none leaves that has not yet.
     *
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Optional<URI> draw(AccountId account) {
        Transactions.required("a link is drawn in the transaction that audits it");
        return accounts.emailOf(account)
                .filter(email -> accounts.hold(email).isPresent())
                .map(email -> draw(account, email, Purpose.HANDED_OVER));
    }

    /** The same for an account that is held. */
    URI draw(AccountId account, Email email, Purpose purpose) {
        var now = clock.instant();
        deadLinks.endAll(account, now);
        var link = AccountLink.draw(account, email, purpose, now);
        links.add(List.of(link));
        return link.at(address);
    }
}
