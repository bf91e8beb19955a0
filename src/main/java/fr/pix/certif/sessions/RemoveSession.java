package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes away a session that was made by mistake, for good and with its candidates; the centre's history says who did. A
 * session in which a candidate began stays.
 */
@Component
public class RemoveSession {

    /** What is written of it in the centre's history: who was to watch over it and what was observed is not. */
    private static final List<SessionField> TOLD =
            List.of(SessionField.SITE, SessionField.ROOM, SessionField.DATE, SessionField.TIME);

    private final SessionLookup sessions;
    private final SessionRoll roll;
    private final RemovedSessionStore store;
    private final SessionRemoval removal;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemoveSession(
            SessionLookup sessions,
            SessionRoll roll,
            RemovedSessionStore store,
            SessionRemoval removal,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.sessions = sessions;
        this.roll = roll;
        this.store = store;
        this.removal = removal;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a member was told that he would take away: the session in a version, with the candidates whom it had then. Their
     * number would not do, for one may have left and another come.
     *
     * @param told up to which place in the trail he saw what happened to it and to its candidates
     */
    public record Shown(int version, long told) {}

    /**
     * What a member is asked before it goes.
     *
     * @param begun whether a candidate began, so that it stays
     */
    public record Question(Session session, Shown shown, boolean begun) {}

    public enum Outcome {
        REMOVED,
        /** Something happened to it or to its candidates since the member was asked: he is asked again. */
        OVERTAKEN,
        /** A candidate began. */
        BEGUN
    }

    /**
     * What it would take away. The trail is read first: what happens between the two is shown, and asked about once more.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Question ask(Member by, SessionId id) {
        var told = told(by, id);
        var session = sessions.get(by.centre(), id);
        return new Question(session, new Shown(session.version(), told), removal.begun(by.centre(), id));
    }

    private long told(Member by, SessionId session) {
        return audit.latestPlace(by.centre(), List.of(AuditSubject.of(session), AuditSubject.ofCandidates(session)));
    }

    /**
     * Takes it away, if it still is what the member was shown.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Outcome remove(Member by, SessionId id, Shown shown) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            store.takeTurn(by.centre(), id);
            var session = roll.hold(by.centre(), id).session();
            if (!shown.equals(new Shown(session.version(), told(by, id)))) {
                return Outcome.OVERTAKEN;
            }
            if (removal.begun(by.centre(), id)) {
                return Outcome.BEGUN;
            }
            remove(by, session);
            return Outcome.REMOVED;
        }));
    }

    /** Of what the centre's history tells of a removal: which session it was. */
    static AuditChange number(SessionId session) {
        return new AuditChange("session", null, session.toString());
    }

    private void remove(Member by, Session session) {
        var typed = TypedSession.of(session.details());
        var told = new ArrayList<AuditChange>();
        told.add(number(session.id()));
        TOLD.forEach(field -> told.add(new AuditChange(field.id(), null, field.of(typed))));
        told.addAll(removal.remove(by.centre(), List.of(session.id())));
        audit.append(
                by.centre(),
                clock.instant(),
                by.account(),
                AuditOperation.SESSION_REMOVED,
                AuditSubject.of(by.centre()),
                told);
    }
}
