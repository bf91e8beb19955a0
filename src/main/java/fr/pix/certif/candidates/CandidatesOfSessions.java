package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionContent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The candidates of a session go with it, and with them their corrections, notes, convocations and the mails of those. */
@Component
class CandidatesOfSessions implements SessionContent {

    private final PlacementStore placements;
    private final NoteStore notes;
    private final CandidateMails mails;

    CandidatesOfSessions(PlacementStore placements, NoteStore notes, CandidateMails mails) {
        this.placements = placements;
        this.notes = notes;
        this.mails = mails;
    }

    @Override
    public String field() {
        return "candidates";
    }

    @Override
    public int forget(CentreId centre, List<SessionId> sessions) {
        mails.forget(centre, placements.everIn(centre, sessions));
        return placements.forget(centre, sessions);
    }

    /** Somebody who was removed by now counts as well. */
    @Override
    public boolean begun(CentreId centre, SessionId session) {
        return !notes.begun(centre, session).isEmpty();
    }
}
