package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.util.List;

/** What another room keeps of sessions, and removes with them. */
public interface SessionContent {

    /** What it is, in the trail and in the texts: {@code candidates}. */
    String field();

    /**
     * Removes all that it keeps of these sessions, in the transaction that removes them.
     *
     * @return how many
     */
    int forget(CentreId centre, List<SessionId> sessions);

    /** Whether a candidate began in a session, as far as this room knows. */
    default boolean begun(CentreId centre, SessionId session) {
        return false;
    }
}
