package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other features may ask about the candidates of a session. */
@Component
public class CandidateLookup {

    private final CandidateStore store;
    private final NoteStore notes;

    CandidateLookup(CandidateStore store, NoteStore notes) {
        this.store = store;
        this.notes = notes;
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
        return find(centre, session, id).orElseThrow(() -> new Refusal(CandidateProblem.CANDIDATE_NOT_FOUND));
    }

    /** One of a session's, if he is there. */
    public Optional<Candidate> find(CentreId centre, SessionId session, CandidateId id) {
        return store.find(centre, session, List.of(id)).stream().findFirst();
    }

    /** Who is of these names and date of birth, in whatever session of the centre. */
    public List<Candidate> everywhere(CentreId centre, CandidateKey who) {
        return store.everywhere(centre, who);
    }

    /** What was noted of a session's candidates, of those of whom anything was. */
    public Map<CandidateId, CandidateNote> notes(CentreId centre, SessionId session) {
        return notes.of(centre, session);
    }

    /** Who began: he is removed no longer (rules, Candidate). */
    public Set<CandidateId> begun(CentreId centre, SessionId session) {
        return notes.begun(centre, session);
    }

    /** What was noted of one. */
    public CandidateNote note(CentreId centre, CandidateId id) {
        return notes.of(centre, id).orElse(CandidateNote.NONE);
    }
}
