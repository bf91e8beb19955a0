package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a centre's history says of an import: one event for the list, one for each who joined. */
@Component
class MemberAudit {

    private final AuditTrail audit;
    private final Clock clock;

    MemberAudit(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void tell(ImportMembers.Order order, Map<AccountId, Member.Role> joined, ImportMembers.Outcome.Imported imported) {
        var now = clock.instant();
        var reason = new AuditChange(Reason.FIELD, null, order.reason().text());
        audit.append(
                order.centre(),
                now,
                order.by(),
                AuditOperation.MEMBERS_IMPORTED,
                AuditSubject.of(order.centre()),
                List.of(
                        new AuditChange("members", null, Integer.toString(imported.members())),
                        new AuditChange("opened", null, Integer.toString(imported.opened())),
                        reason));
        var events = new LinkedHashMap<AuditSubject, List<AuditChange>>();
        joined.forEach((account, role) ->
                events.put(AuditSubject.of(account), List.of(new AuditChange("role", null, role.name()), reason)));
        audit.appendAll(order.centre(), now, order.by(), AuditOperation.MEMBER_ADDED, events);
    }
}
