package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends the links that an account was sent, and with them their mails that have not left: a dead link must not arrive late. */
@Component
class DeadLinks {

    private final AccountLinkStore links;
    private final EmailChangeStore emailChanges;
    private final MailOutbox outbox;

    DeadLinks(AccountLinkStore links, EmailChangeStore emailChanges, MailOutbox outbox) {
        this.links = links;
        this.emailChanges = emailChanges;
        this.outbox = outbox;
    }

    /** Uses a link up, and with it all others of its account, whose row is held until the transaction ends. */
    Optional<LinkHolder> use(SecretToken.Hash token, Instant now) {
        links.hold(token);
        var holder = links.find(token, now);
        holder.ifPresent(found -> endAll(found.account(), now));
        return holder;
    }

    void endAll(AccountId account, Instant now) {
        outbox.withdraw(
                links.endAll(account, now).stream().map(AccountLink::event).toList());
    }

    /** The account keeps its e-mail, unless another change is asked for. */
    void endEmailChange(AccountId account) {
        outbox.withdraw(
                emailChanges.forget(account).stream().map(EmailChange::event).toList());
    }
}
