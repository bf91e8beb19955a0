package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
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
}
