package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Sends an invitation again, with a new link that lives as long as the first did; the former one is dead, and its mail
 * does not leave if it has not yet. Not at once, and not for ever.
 */
@Component
public class RenewInvitation {

    private final TeamTurn turn;
    private final InvitationStore invitations;
    private final SendingLimit limit;
    private final InvitationMails mails;
    private final MailOutbox outbox;
    private final TeamAudit audit;
    private final Clock clock;

    RenewInvitation(
            TeamTurn turn,
            InvitationStore invitations,
            SendingLimit limit,
            InvitationMails mails,
            MailOutbox outbox,
            TeamAudit audit,
            Clock clock) {
        this.turn = turn;
        this.invitations = invitations;
        this.limit = limit;
        this.mails = mails;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Renewed() implements Outcome {}

        /** There is nothing to send: somebody accepted or cancelled it meanwhile. */
        record Answered() implements Outcome {}

        /** The last mail has just left: it may be on its way, or among the unwanted ones. */
        record TooSoon(Duration remaining) implements Outcome {}

        /** The address was written to often enough. */
        record TooOften() implements Outcome {}
    }

    public Outcome renew(TeamAdmin by, PersonName byName, InvitationId id, Locale language) {
        return turn.take(
                by,
                id,
                centreName -> invitations
                        .pending(by.centre(), id)
                        .map(pending -> renew(by, byName, id, pending, centreName, language))
                        .orElseGet(Outcome.Answered::new));
    }

    private Outcome renew(
            TeamAdmin by, PersonName byName, InvitationId id, Pending pending, String centreName, Locale language) {
        var now = clock.instant();
        var patience = Duration.between(now, pending.sentAt().plus(SendingLimit.PAUSE));
        if (patience.isPositive()) {
            return new Outcome.TooSoon(patience);
        }
        if (!limit.reached(by.centre(), List.of(pending.email()), now).isEmpty()) {
            return new Outcome.TooOften();
        }
        var link = InvitationLink.draw(pending.email(), now);
        invitations.renew(by, id, link, now.minus(SendingLimit.COUNTED));
        outbox.withdraw(List.of(InvitationLink.event(pending.link())));
        outbox.add(mails.invitation(by.centre(), link, pending.role(), byName, centreName, language));
        audit.tell(by.centre(), now, by.account(), AuditOperation.INVITATION_RENEWED, List.of(id));
        return new Outcome.Renewed();
    }

    /**
     * An invitation that nobody answered yet.
     *
     * @param link by which it can be accepted so far
     */
    record Pending(Email email, Member.Role role, Instant sentAt, SecretToken.Hash link) {}
}
