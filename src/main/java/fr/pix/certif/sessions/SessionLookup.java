package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** What other features may ask about a centre's sessions. Another centre's session does not exist (G33). */
@Component
public class SessionLookup {

    private final SessionStore store;
    private final AuditTrail audit;

    SessionLookup(SessionStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * One session of the centre.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Session get(CentreId centre, SessionId id) {
        return store.find(centre, id).orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
    }

    /** Its creation and changes, the latest first. */
    public List<AuditEvent> history(CentreId centre, SessionId id) {
        return audit.of(centre, AuditSubject.of(id));
    }

    /** What is not as it was in a version that a form or a paper still shows: each field once, first value to present. */
    public List<AuditChange> changesSince(CentreId centre, Session session, int version) {
        var net = new LinkedHashMap<String, AuditChange>();
        history(centre, session.id()).stream()
                .limit(Math.max(0, session.version() - version))
                .flatMap(event -> event.changes().stream())
                .forEach(change -> net.merge(
                        change.field(),
                        change,
                        (later, earlier) -> new AuditChange(change.field(), earlier.from(), later.to())));
        return net.values().stream()
                .filter(change -> !change.to().equals(change.from()))
                .toList();
    }
}
