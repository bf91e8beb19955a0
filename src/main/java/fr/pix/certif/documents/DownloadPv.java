package fr.pix.certif.documents;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes the PV of a session (G69): what it shows, remembering who took which revision of it. */
@Component
public class DownloadPv {

    private final PvStore papers;
    private final Clock clock;

    DownloadPv(PvStore papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * The PV as the session stands now.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public PvSession download(Member by, SessionId id) {
        return papers.take(by, id, clock.instant()).orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
    }
}
