package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Together;
import fr.pix.certif.platform.database.Together.Inquiry;
import fr.pix.certif.platform.database.Together.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other features may ask about a centre's sessions. Another centre's session does not exist (G33). */
@Component
public class SessionLookup {

    private static final Question<Session> ONE = new Question<>(SessionStore.ONE, SessionRow::session);

    private final SessionStore store;
    private final AuditTrail audit;
    private final Together together;
    private final Question<AuditEvent> history;

    SessionLookup(SessionStore store, AuditTrail audit, Together together) {
        this.store = store;
        this.audit = audit;
        this.together = together;
        this.history = new Question<>(AuditTrail.HISTORY.formatted(":subject"), audit::event);
    }

    /**
     * One session of the centre.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Session get(CentreId centre, SessionId id) {
        return find(centre, id).orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
    }

    /** The same, for who has something to say where there is none. */
    public Optional<Session> find(CentreId centre, SessionId id) {
        return store.find(centre, id);
    }

    /**
     * A session, and its creation and changes, the latest first.
     *
     * @param beside what follows from each answer to what was asked along with it
     */
    public record WithHistory<R>(Session session, List<AuditEvent> history, List<R> beside) {}

    /**
     * One session of the centre with what happened to it, and what others have to ask about it: all in one round
     * trip.
     *
     * @param beside may use {@code :centre} and the session's {@code :number}
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public <R> WithHistory<R> withHistory(CentreId centre, SessionId id, List<Inquiry<?, R>> beside) {
        var found = together.ask(
                ONE,
                history,
                beside,
                Map.of(
                        "centre", centre.value(),
                        "number", id.number(),
                        "auditCentre", centre.value(),
                        "subject", AuditSubject.of(id).text()));
        if (found.first().isEmpty()) {
            throw new Refusal(SessionProblem.SESSION_NOT_FOUND);
        }
        return new WithHistory<>(found.first().getFirst(), found.second(), found.third());
    }

    /**
     * What others have to ask about one session of the centre, in one round trip.
     *
     * @param beside may use {@code :centre} and the session's {@code :number}
     */
    public <R> List<R> beside(CentreId centre, SessionId id, List<Inquiry<?, R>> beside) {
        return together.ask(beside, Map.of("centre", centre.value(), "number", id.number()));
    }

    /** Its creation and changes, the latest first. */
    public List<AuditEvent> history(CentreId centre, SessionId id) {
        return audit.of(centre, AuditSubject.of(id));
    }

    /** What is not as it was in a version that a form or a paper still shows: each field once, first value to present. */
    public List<AuditChange> changesSince(CentreId centre, Session session, int version) {
        return AuditChange.net(history(centre, session.id()).stream()
                .filter(event -> event.operation() == AuditOperation.SESSION_CHANGED)
                .limit(Math.max(0, session.version() - version)));
    }
}
