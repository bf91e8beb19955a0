package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What other features may ask about the candidates of a session. */
@Component
public class CandidateLookup {

    private final CandidateStore store;

    CandidateLookup(CandidateStore store) {
        this.store = store;
    }

    /** All of a session's, by name in French order, as papers and files list them. */
    public List<Candidate> of(CentreId centre, SessionId session) {
        return store.of(centre, session);
    }

    /**
     * One of a session's.
     *
     * @throws Refusal with {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public Candidate get(CentreId centre, SessionId session, CandidateId id) {
        return store.find(centre, session, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CandidateProblem.CANDIDATE_NOT_FOUND));
    }
}
