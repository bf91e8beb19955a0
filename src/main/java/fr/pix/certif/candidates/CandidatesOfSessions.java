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

    CandidatesOfSessions(PlacementStore placements) {
        this.placements = placements;
    }

    @Override
    public String field() {
        return "candidates";
    }

    @Override
    public int forget(CentreId centre, List<SessionId> sessions) {
        return placements.forget(centre, sessions);
    }
}
