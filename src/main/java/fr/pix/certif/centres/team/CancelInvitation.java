package fr.pix.certif.centres.team;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes an invitation back that nobody accepted yet: its link is dead, and its mail does not leave if it has not yet. */
@Component
public class CancelInvitation {

    private final TeamTurn turn;
    private final InvitationStore invitations;
    private final MailOutbox outbox;
    private final TeamAudit audit;
    private final Clock clock;

    CancelInvitation(TeamTurn turn, InvitationStore invitations, MailOutbox outbox, TeamAudit audit, Clock clock) {
        this.turn = turn;
        this.invitations = invitations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @return whether there was anything to take back
     */
    public boolean cancel(TeamAdmin by, InvitationId id) {
        return turn.take(by, id, _ -> {
            var now = clock.instant();
            var cancelled = invitations.cancel(by.centre(), id, now);
            cancelled.ifPresent(link -> {
                outbox.withdraw(List.of(InvitationLink.event(link)));
                audit.tell(by.centre(), now, by.account(), AuditOperation.INVITATION_CANCELLED, List.of(id));
            });
            return cancelled.isPresent();
        });
    }
}
