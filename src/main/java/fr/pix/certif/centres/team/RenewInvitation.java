package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sends an invitation again, with a new link that lives as long as the first did; the former one is dead. */
@Component
public class RenewInvitation {

    private final TeamTurn turn;
    private final InvitationStore invitations;
    private final InvitationMails mails;
    private final MailOutbox outbox;
    private final TeamAudit audit;
    private final Clock clock;

    RenewInvitation(
            TeamTurn turn,
            InvitationStore invitations,
            InvitationMails mails,
            MailOutbox outbox,
            TeamAudit audit,
            Clock clock) {
        this.turn = turn;
        this.invitations = invitations;
        this.mails = mails;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @return whether there was anything to send: somebody may have accepted or cancelled it meanwhile
     */
    public boolean renew(TeamAdmin by, PersonName byName, InvitationId id, Locale language) {
        return turn.take(by, id, centreName -> {
            var now = clock.instant();
            var token = SecretToken.draw();
            var renewed = invitations.renew(by, id, token.hash(), now, now.plus(InvitationLink.LIVES));
            renewed.ifPresent(invitation -> {
                var link = new InvitationLink(invitation.email(), token, now);
                outbox.add(mails.invitation(link, invitation.role(), byName, centreName, language));
                audit.tell(by.centre(), now, by.account(), AuditOperation.INVITATION_RENEWED, List.of(id));
            });
            return renewed.isPresent();
        });
    }

    /** What a renewed invitation says. */
    record Renewed(Email email, Member.Role role) {}
}
