package fr.pix.certif.sessions.web;

import fr.pix.certif.sessions.RemoveSession.Shown;
import fr.pix.certif.sessions.Session;

/**
 * What a member is asked before a session is removed.
 *
 * @param begun whether a candidate began, so that it stays
 * @param overtaken whether it is not what the member was shown before
 */
public record SessionRemovalPage(Session session, SessionHeading heading, boolean begun, boolean overtaken) {

    /** What the form says that the member saw. */
    public Shown shown() {
        return Shown.of(session);
    }
}
