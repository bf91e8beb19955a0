package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells what somebody did with his own account: in no centre's trail, and never from what to what, for events are not
 * erased. Belongs to the transaction of the change.
 */
@Component
class AccountAudit {

    private final AuditTrail trail;
    private final Clock clock;

    AccountAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void tell(AccountId account, AuditOperation operation) {
        trail.append(AuditTrail.PIX, clock.instant(), account, operation, AuditSubject.of(account), List.of());
    }
}
