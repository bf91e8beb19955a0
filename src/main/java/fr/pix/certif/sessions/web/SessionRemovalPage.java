package fr.pix.certif.sessions.web;

import fr.pix.certif.sessions.RemoveSession.Question;
import fr.pix.certif.sessions.RemoveSession.Shown;
import fr.pix.certif.sessions.Session;

/**
 * What a member is asked before a session is removed.
 *
 * @param summoned how many of its candidates had a convocation: they know of nothing else
 * @param refused whether he wanted to and could not: a candidate began, or the session is not what he was shown before
 */
public record SessionRemovalPage(Question question, SessionHeading heading, int summoned, boolean refused) {

    /** Whether it is not what the member was shown before, and may still be removed. */
    public boolean isOvertaken() {
        return refused && !begun();
    }

    public Session session() {
        return question.session();
    }

    /** What the form says that the member saw. */
    public Shown shown() {
        return question.shown();
    }

    /** Whether a candidate began, so that it stays. */
    public boolean begun() {
        return question.begun();
    }
}
