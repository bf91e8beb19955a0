package fr.pix.certif.centres.team;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives one's own access to a centre up. The last administrator stays: he names another one first. */
@Component
public class LeaveCentre {

    private final TeamTurn turn;
    private final TeamStore team;
    private final TeamAudit audit;
    private final MemberLookup members;
    private final Clock clock;

    LeaveCentre(TeamTurn turn, TeamStore team, TeamAudit audit, MemberLookup members, Clock clock) {
        this.turn = turn;
        this.team = team;
        this.audit = audit;
        this.members = members;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        LEFT,
        /** The centre would have no administrator. */
        LAST_ADMIN
    }

    public Outcome leave(Member member) {
        var outcome = turn.take(member.centre(), _ -> {
            var role = team.roleOf(member.centre(), member.account())
                    .orElseThrow(() -> new Refusal(CentreProblem.NO_LONGER_A_MEMBER));
            if (role == Member.Role.ADMIN && !team.hasAdminBeside(member.centre(), member.account())) {
                return Outcome.LAST_ADMIN;
            }
            var now = clock.instant();
            team.disable(member.centre(), member.account(), member.account(), now);
            audit.tell(member.centre(), now, member.account(), AuditOperation.MEMBER_LEFT, member.account());
            return Outcome.LEFT;
        });
        members.forget(member.account());
        return outcome;
    }

    /** Whether he could not, as it is now: to be told before he tries. */
    public boolean isLastAdmin(Member member) {
        return member.role() == Member.Role.ADMIN && !team.hasAdminBeside(member.centre(), member.account());
    }
}
