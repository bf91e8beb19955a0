package fr.pix.certif.documents;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.List;

/**
 * A PV that somebody took and that no longer says what the session is.
 *
 * @param changes what it says, and what is true now
 */
public record OutdatedPv(Instant at, PersonName by, List<AuditChange> changes) {}
