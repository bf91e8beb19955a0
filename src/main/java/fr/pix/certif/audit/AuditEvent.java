package fr.pix.certif.audit;

import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.List;

/**
 * What somebody did, as it is shown in a history.
 *
 * @param written the operation's name as the event bears it: a later release may have others
 */
public record AuditEvent(Instant at, PersonName by, String written, List<AuditChange> changes) {

    public AuditEvent(Instant at, PersonName by, AuditOperation operation, List<AuditChange> changes) {
        this(at, by, operation.name(), changes);
    }

    public AuditOperation operation() {
        return AuditOperation.of(written);
    }
}
