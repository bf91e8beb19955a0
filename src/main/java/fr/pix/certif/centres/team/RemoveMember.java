package fr.pix.certif.centres.team;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a member's access to the centre away, and gives it back to who was removed by mistake. Never one's own. */
@Component
public class RemoveMember {

    /** How long a removal can be taken back. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final TeamTurn turn;
    private final TeamStore team;
    private final TeamRoll roll;
    private final EndInvitations endInvitations;
    private final TeamAudit audit;
    private final MemberLookup members;
    private final Clock clock;

    RemoveMember(
            TeamTurn turn,
            TeamStore team,
            TeamRoll roll,
            EndInvitations endInvitations,
            TeamAudit audit,
            MemberLookup members,
            Clock clock) {
        this.turn = turn;
        this.team = team;
        this.roll = roll;
        this.endInvitations = endInvitations;
        this.audit = audit;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Removes a member, whose living invitations to this centre are dead as well, and do not leave if they have not yet.
     *
     * @return whether there was such a member, and it was not oneself
     */
    public boolean remove(TeamAdmin by, AccountId who) {
        var removed = turn.take(by, _ -> {
            var member = roll.member(by.centre(), who).filter(_ -> !who.equals(by.account()));
            member.ifPresent(found -> {
                var now = clock.instant();
                team.disable(by.centre(), who, by.account(), now);
                endInvitations.end(by.centre(), List.of(found.email()));
                audit.tell(by.centre(), now, by.account(), AuditOperation.MEMBER_REMOVED, who);
            });
            return member.isPresent();
        });
        members.forget(who);
        return removed;
    }

    /**
     * Takes a removal back, with the role that there was; what was sent to him since, to join again, is dead.
     *
     * @return whether there was one to take back: not who left by himself, nor who was removed long ago
     */
    public boolean undo(TeamAdmin by, AccountId who) {
        var restored = turn.take(by, _ -> {
            var now = clock.instant();
            var role = team.restore(by.centre(), who, now.minus(UNDONE_WITHIN));
            role.ifPresent(found -> {
                roll.member(by.centre(), who)
                        .ifPresent(member -> endInvitations.end(by.centre(), List.of(member.email())));
                audit.tell(by.centre(), now, by.account(), AuditOperation.MEMBER_RESTORED, who, TeamAudit.role(found));
            });
            return role.isPresent();
        });
        if (!restored && !members.wasMember(who, by.centre())) {
            throw new Refusal(CentreProblem.MEMBER_NOT_FOUND);
        }
        members.forget(who);
        return restored;
    }
}
