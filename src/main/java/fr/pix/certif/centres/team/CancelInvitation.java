package fr.pix.certif.centres.team;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.TeamAdmin;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes an invitation back that nobody accepted yet: its link is dead. */
@Component
public class CancelInvitation {

    private final TeamTurn turn;
    private final InvitationStore invitations;
    private final TeamAudit audit;
    private final Clock clock;

    CancelInvitation(TeamTurn turn, InvitationStore invitations, TeamAudit audit, Clock clock) {
        this.turn = turn;
        this.invitations = invitations;
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
            if (cancelled) {
                audit.tell(by.centre(), now, by.account(), AuditOperation.INVITATION_CANCELLED, List.of(id));
            }
            return cancelled;
        });
    }
}
