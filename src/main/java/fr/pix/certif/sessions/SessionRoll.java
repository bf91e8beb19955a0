package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * The one door through which the candidates of a session change: one change after the other, each counted, each seeing
 * all that came before.
 */
@Component
public class SessionRoll {

    private final SessionStore store;

    SessionRoll(SessionStore store) {
        this.store = store;
    }

    /** A session whose candidates nobody else changes for the time of the transaction. */
    public static final class Held {

        private final CentreId centre;
        private final Session session;

        private Held(CentreId centre, Session session) {
            this.centre = centre;
            this.session = session;
        }

        public CentreId centre() {
            return centre;
        }

        public Session session() {
            return session;
        }
    }

    /**
     * Waits for its turn. Who needs two sessions takes that of the smaller number first.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Held hold(CentreId centre, SessionId id) {
        return find(centre, id).orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
    }

    /**
     * The same, for who has something to say where there is none.
     *
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Optional<Held> find(CentreId centre, SessionId id) {
        Transactions.required("a session is held for the time of a transaction");
        return store.hold(centre, id).map(session -> new Held(centre, session));
    }

    /** There are so many candidates more, or fewer. */
    public void count(Held held, int more) {
        store.count(held.centre, held.session.id(), more);
    }
}
