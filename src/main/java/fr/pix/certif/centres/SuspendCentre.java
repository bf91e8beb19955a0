package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shuts the space of a centre to its members, and opens it again: within 5 seconds on every copy of the application.
 * Nothing is lost, and nothing is told twice.
 */
@Component
public class SuspendCentre {

    private final CentreStore store;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SuspendCentre(CentreStore store, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void suspend(AccountId by, CentreId centre, Reason reason) {
        transaction.executeWithoutResult(_ -> {
            if (store.suspend(centre, clock.instant())) {
                tell(by, centre, AuditOperation.CENTRE_SUSPENDED, reason);
            }
        });
    }

    public void reopen(AccountId by, CentreId centre, Reason reason) {
        transaction.executeWithoutResult(_ -> {
            if (store.reopen(centre)) {
                tell(by, centre, AuditOperation.CENTRE_REOPENED, reason);
            }
        });
    }

    private void tell(AccountId by, CentreId centre, AuditOperation operation, Reason reason) {
        audit.append(
                centre,
                clock.instant(),
                by,
                operation,
                AuditSubject.of(centre),
                List.of(new AuditChange(Reason.FIELD, null, reason.text())));
    }
}
