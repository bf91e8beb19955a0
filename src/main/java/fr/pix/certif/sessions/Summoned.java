package fr.pix.certif.sessions;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;

/** Another room knows who was told to come. */
public interface Summoned {

    /** How many who are in a session now have a convocation that left, whichever session it was to. */
    int in(Member by, SessionId session);
}
