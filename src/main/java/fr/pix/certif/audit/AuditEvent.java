package fr.pix.certif.audit;

import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.List;

/** What somebody did, as it is shown in a history. */
public record AuditEvent(Instant at, PersonName by, AuditOperation operation, List<AuditChange> changes) {}
