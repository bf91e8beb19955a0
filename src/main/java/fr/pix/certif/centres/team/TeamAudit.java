package fr.pix.certif.centres.team;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a centre's history says of its team: by numbers, so that a trail which nobody can change names nobody. */
@Component
class TeamAudit {

    private final AuditTrail audit;

    TeamAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void tell(
            CentreId centre,
            Instant now,
            AccountId by,
            AuditOperation operation,
            List<InvitationId> invitations,
            AuditChange... changes) {
        append(
                centre,
                now,
                by,
                operation,
                Stream.concat(
                                invitations.stream()
                                        .map(id -> new AuditChange(CentreHistory.INVITATION, null, id.toString())),
                                Stream.of(changes))
                        .toList());
    }

    void tell(
            CentreId centre,
            Instant now,
            AccountId by,
            AuditOperation operation,
            AccountId member,
            AuditChange... changes) {
        append(
                centre,
                now,
                by,
                operation,
                Stream.concat(
                                Stream.of(new AuditChange(CentreHistory.MEMBER, null, member.toString())),
                                Stream.of(changes))
                        .toList());
    }

    static AuditChange role(Member.Role role) {
        return new AuditChange(CentreHistory.ROLE, null, role.name());
    }

    private void append(
            CentreId centre, Instant now, AccountId by, AuditOperation operation, List<AuditChange> changes) {
        audit.append(centre, now, by, operation, AuditSubject.of(centre), changes);
    }
}
