package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes sessions away with all that the other rooms keep of them, and empties their histories of what was written. */
@Component
class SessionRemoval {

    private final RemovedSessionStore store;
    private final List<SessionContent> contents;
    private final AuditTrail audit;

    SessionRemoval(RemovedSessionStore store, List<SessionContent> contents, AuditTrail audit) {
        this.store = store;
        this.contents = contents;
        this.audit = audit;
    }

    /**
     * Within the transaction that tells the audit of it.
     *
     * @return how many of what went with them, for the audit
     */
    List<AuditChange> remove(CentreId centre, List<SessionId> sessions) {
        var counts = contents.stream()
                .map(content -> count(content.field(), content.forget(centre, sessions)))
                .toList();
        store.remove(centre, sessions);
        audit.forgetSessions(centre, sessions);
        return counts;
    }

    /** Whether somebody began in a session. */
    boolean begun(CentreId centre, SessionId session) {
        return contents.stream().anyMatch(content -> content.begun(centre, session));
    }

    static AuditChange count(String field, int number) {
        return new AuditChange(field, null, Integer.toString(number));
    }
}
