package fr.pix.certif.admin;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an administrator see who the members of a centre are, once he said why; for half an hour, so that neither he nor
 * the centre's history is told the same at each page.
 */
@Component
public class ReadMembers {

    private final ConsultationStore store;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReadMembers(ConsultationStore store, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean isAllowed(Administrator by, CentreId centre) {
        return store.find(by.account(), AuditSubject.of(centre), clock.instant())
                .isPresent();
    }

    /** Notes why, and tells the centre; once while it holds. */
    public void begin(Administrator by, CentreId centre, Reason reason) {
        transaction.executeWithoutResult(_ -> {
            if (!isAllowed(by, centre)) {
                var now = clock.instant();
                store.begin(by.account(), AuditSubject.of(centre), reason, now);
                audit.append(
                        centre,
                        now,
                        by.account(),
                        AuditOperation.MEMBERS_READ,
                        AuditSubject.of(centre),
                        List.of(new AuditChange(Reason.FIELD, null, reason.text())));
            }
        });
    }
}
