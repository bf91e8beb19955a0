package fr.pix.certif.documents;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes papers of a session (G69): what they show, remembering who took which when. */
@Component
public class TakePapers {

    private final PaperStore papers;
    private final Clock clock;

    TakePapers(PaperStore papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * What the papers show as the session stands now.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public PaperSession take(Member by, SessionId session, Set<Paper> which) {
        return papers.take(by, session, which, clock.instant())
                .orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
    }
}
