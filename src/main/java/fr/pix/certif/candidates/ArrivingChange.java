package fr.pix.certif.candidates;

import fr.pix.certif.audit.AuditChange;
import java.util.List;

/** What an event of a centre that comes from another installation changed of a candidate, with the numbers of here. */
public record ArrivingChange(CandidateId candidate, long sequence, List<AuditChange> changes) {

    public ArrivingChange {
        changes = List.copyOf(changes);
    }
}
