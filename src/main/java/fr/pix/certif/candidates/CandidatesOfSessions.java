package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionContent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The candidates of a session go with it, and with them their corrections, convocations and notes. */
@Component
class CandidatesOfSessions implements SessionContent {

    private final PlacementStore placements;
    private final NoteStore notes;

    CandidatesOfSessions(PlacementStore placements, NoteStore notes) {
        this.placements = placements;
        this.notes = notes;
    }

    @Override
    public String field() {
        return "candidates";
    }

    @Override
    public int forget(CentreId centre, List<SessionId> sessions) {
        return placements.forget(centre, sessions);
    }

    /** Who has a certification number, or saw the last screen, began. */
    @Override
    public boolean begun(CentreId centre, SessionId session) {
        return notes.of(centre, session).values().stream()
                .anyMatch(note ->
                        note.endScreenSeen() || !note.certificationNumber().isEmpty());
    }
}
