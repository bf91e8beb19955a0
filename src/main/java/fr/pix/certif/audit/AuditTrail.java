package fr.pix.certif.audit;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a centre's trail, and reads the history of one subject back. */
@Component
public class AuditTrail {

    private final AuditStore store;

    AuditTrail(AuditStore store) {
        this.store = store;
    }

    /** Adds an event in the transaction of the change that it tells: both are kept, or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            CentreId centre,
            Instant at,
            AccountId by,
            AuditOperation operation,
            AuditSubject subject,
            List<AuditChange> changes) {
        store.append(centre, at.truncatedTo(ChronoUnit.MICROS), by, operation, subject, changes);
    }

    /** What happened to a subject, the latest first. */
    public List<AuditEvent> of(CentreId centre, AuditSubject subject) {
        return store.of(centre, subject);
    }
}
