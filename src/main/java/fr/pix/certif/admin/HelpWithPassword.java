package fr.pix.certif.admin;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.HandOverLink;
import fr.pix.certif.access.KnownAccount;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.mail.MailOutbox;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Draws a link with which somebody who forgot his password chooses another, in the name of an administrator who says why
 * and hands it over. The centres of which the person is a member are told.
 */
@Component
public class HelpWithPassword {

    private static final Logger LOG = LoggerFactory.getLogger(HelpWithPassword.class);

    private final AccountLookup accounts;
    private final HandOverLink handOverLink;
    private final MailOutbox outbox;
    private final HelpAudit audit;
    private final TransactionOperations transaction;

    HelpWithPassword(
            AccountLookup accounts,
            HandOverLink handOverLink,
            MailOutbox outbox,
            HelpAudit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.handOverLink = handOverLink;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Whether a page may give a link: only where no mail leaves. Elsewhere the person asks for one himself, and it is
     * read by who reads his mails, not by whoever persuades the support.
     */
    public boolean isNeeded() {
        return !outbox.reachesReaders();
    }

    /** For whoever has the e-mail, the only administrator included: for who acts on the server itself. */
    Optional<URI> draw(Administrator by, Email email, Reason reason) {
        return Optional.ofNullable(accounts.find(List.of(email)).get(email))
                .map(KnownAccount::id)
                .flatMap(account -> draw(by, account, audit.centresOf(account), reason));
    }

    /**
     * For a member of a centre; never for oneself, for a page that somebody left open must not be enough to take the
     * account away.
     *
     * @return the link, a secret; none if the account is gone
     * @throws Refusal where the administrator is that member
     */
    public Optional<URI> draw(Administrator by, CentreId centre, AccountId member, Reason reason) {
        needsAnother(by, member);
        return draw(by, member, audit.centresOf(member, centre), reason);
    }

    /** Refuses an administrator to himself. */
    public static void needsAnother(Administrator by, AccountId member) {
        if (by.account().equals(member)) {
            throw new Refusal(AdminProblem.OWN_PASSWORD_LINK);
        }
    }

    private Optional<URI> draw(Administrator by, AccountId account, Set<CentreId> centres, Reason reason) {
        var link = transaction.execute(_ -> {
            var drawn = handOverLink.draw(account);
            drawn.ifPresent(_ -> audit.tell(by, AuditOperation.PASSWORD_LINK_DRAWN, account, centres, reason));
            return drawn;
        });
        link.ifPresent(_ -> LOG.info("a link for account {} was drawn by account {}", account, by.account()));
        return link;
    }
}
