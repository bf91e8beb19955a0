package fr.pix.certif.documents;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import java.util.LinkedHashMap;
import java.util.List;
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
                .map(taken -> new OutdatedPv(taken.at(), taken.by(), since(taken.version(), centre, session)))
                .filter(pv -> !pv.changes().isEmpty());
    }

    private List<AuditChange> since(int version, CentreId centre, Session session) {
        return net(sessions.history(centre, session.id()).stream()
                .filter(event -> event.operation() == AuditOperation.SESSION_CHANGED)
                .limit(session.version() - version)
                .toList());
    }

    /** What several changes, the latest first, come to. */
    static List<AuditChange> net(List<AuditEvent> changes) {
        var net = new LinkedHashMap<String, AuditChange>();
        changes.stream()
                .flatMap(event -> event.changes().stream())
                .forEach(change -> net.merge(
                        change.field(),
                        change,
                        (later, earlier) -> new AuditChange(change.field(), earlier.from(), later.to())));
        return net.values().stream()
                .filter(change -> !change.to().equals(change.from()))
                .toList();
    }
}
