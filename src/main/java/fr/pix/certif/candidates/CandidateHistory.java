package fr.pix.certif.candidates;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What was done to candidates, the latest first. The trail, which nobody can change, has their numbers and the names of
 * fields; who they are and what the fields said is looked up, for as long as it is known.
 */
@Component
public class CandidateHistory {

    /** The field of an event that says who, empty where that is forgotten. */
    public static final String CANDIDATE = CandidateRegister.CANDIDATE;

    /** The field of an event that says which field of the candidate before it was corrected. */
    public static final String FIELD = CandidateRegister.FIELD;

    /** What happens to a candidate without another version of him, and without anything new on the room's papers. */
    public static final Set<AuditOperation> BESIDE = Set.of(
            AuditOperation.CONVOCATIONS_SENT,
            AuditOperation.OBJECTION_NOTED,
            AuditOperation.OBJECTION_WITHDRAWN,
            AuditOperation.CANDIDATE_DATA_TAKEN);

    private final AuditTrail audit;
    private final ChangeStore changes;

    CandidateHistory(AuditTrail audit, ChangeStore changes) {
        this.audit = audit;
        this.changes = changes;
    }

    /** One candidate's, with each value before and after. */
    public List<AuditEvent> of(CentreId centre, CandidateId candidate) {
        return changes.of(centre, candidate);
    }

    /** What made a version of a candidate after that one, the latest first. */
    public List<AuditEvent> since(CentreId centre, Candidate candidate, int version) {
        return of(centre, candidate.id()).stream()
                .filter(event -> !BESIDE.contains(event.operation()))
                .limit(Math.max(0, candidate.version() - version))
                .toList();
    }

    /** That of a session's list: who was enrolled, corrected, removed, moved. */
    public List<AuditEvent> of(CentreId centre, SessionId session) {
        var events = audit.of(centre, AuditSubject.ofCandidates(session));
        var names = changes.names(
                centre,
                events.stream()
                        .flatMap(event -> event.changes().stream())
                        .filter(change -> change.field().equals(CANDIDATE))
                        .map(change -> Long.valueOf(change.to()))
                        .distinct()
                        .toList());
        return events.stream().map(event -> named(event, names)).toList();
    }

    private static AuditEvent named(AuditEvent event, Map<Long, String> names) {
        return new AuditEvent(
                event.at(),
                event.by(),
                event.written(),
                event.changes().stream()
                        .map(change -> change.field().equals(CANDIDATE)
                                ? new AuditChange(CANDIDATE, null, names.getOrDefault(Long.valueOf(change.to()), ""))
                                : change)
                        .toList());
    }
}
