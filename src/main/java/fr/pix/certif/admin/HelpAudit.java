package fr.pix.certif.admin;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells in the audit whom an administrator helped to come in again, and why: in Pix's, and in that of the person's centres. */
@Component
class HelpAudit {

    private final MemberLookup members;
    private final AuditTrail audit;
    private final Clock clock;

    HelpAudit(MemberLookup members, AuditTrail audit, Clock clock) {
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    void tell(Administrator by, AuditOperation what, AccountId account, Set<CentreId> centres, Reason reason) {
        var now = clock.instant();
        var why = new AuditChange(Reason.FIELD, null, reason.text());
        audit.append(AuditTrail.PIX, now, by.account(), what, AuditSubject.of(account), List.of(why));
        var whose = new AuditChange(CentreHistory.MEMBER, null, account.toString());
        var events = new HashMap<CentreId, List<AuditChange>>();
        centres.forEach(centre -> events.put(centre, List.of(whose, why)));
        audit.appendEach(now, by.account(), what, events);
    }

    /** Where he is a member. */
    Set<CentreId> centresOf(AccountId account) {
        return Set.copyOf(members.centresOf(account));
    }

    /** Where he is a member, and the centre at whose page he was looked for, whether it still counts him in or not. */
    Set<CentreId> centresOf(AccountId account, CentreId lookedAt) {
        var centres = new HashSet<>(centresOf(account));
        centres.add(lookedAt);
        return centres;
    }
}
