package fr.pix.certif.documents;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whether the PV that was taken last still says what the session is. A change that was undone since does not
 * count: the paper is right again.
 */
@Component
public class PvFreshness {

    private final DownloadStore downloads;
    private final SessionLookup sessions;

    PvFreshness(DownloadStore downloads, SessionLookup sessions) {
        this.downloads = downloads;
        this.sessions = sessions;
    }

    /** The last PV taken, if it is out of date. */
    public Optional<OutdatedPv> of(CentreId centre, Session session) {
        if (session.version() == 1) {
            return Optional.empty(); // never changed: every paper of it is true
        }
        return downloads
                .before(centre, session.id(), session.version())
                .map(taken ->
                        new OutdatedPv(taken.at(), taken.by(), sessions.changesSince(centre, session, taken.version())))
                .filter(pv -> !pv.changes().isEmpty());
    }
}
