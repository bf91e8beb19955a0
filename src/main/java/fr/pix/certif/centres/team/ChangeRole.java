package fr.pix.certif.centres.team;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a member an administrator of the centre, or no longer. Never oneself, so that one administrator stays. */
@Component
public class ChangeRole {

    private final TeamTurn turn;
    private final TeamStore team;
    private final TeamAudit audit;
    private final MemberLookup members;
    private final Clock clock;

    ChangeRole(TeamTurn turn, TeamStore team, TeamAudit audit, MemberLookup members, Clock clock) {
        this.turn = turn;
        this.team = team;
        this.audit = audit;
        this.members = members;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        /** He has the role now, or had it already. */
        CHANGED,
        /** One's own role is changed by others. */
        ONESELF,
        /** No member of this centre, or no longer. */
        NO_MEMBER
    }

    public Outcome change(TeamAdmin by, AccountId who, Member.Role role) {
        if (who.equals(by.account())) {
            return Outcome.ONESELF;
        }
        var outcome = turn.take(
                by,
                _ -> team.roleOf(by.centre(), who)
                        .map(former -> former == role ? Outcome.CHANGED : write(by, who, former, role))
                        .orElse(Outcome.NO_MEMBER));
        members.forget(who);
        return outcome;
    }

    private Outcome write(TeamAdmin by, AccountId who, Member.Role former, Member.Role role) {
        team.change(by.centre(), who, role);
        audit.tell(
                by.centre(),
                clock.instant(),
                by.account(),
                AuditOperation.MEMBER_ROLE_CHANGED,
                who,
                new AuditChange(CentreHistory.ROLE, former.name(), role.name()));
        return Outcome.CHANGED;
    }
}
