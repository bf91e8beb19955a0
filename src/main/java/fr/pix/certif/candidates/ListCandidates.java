package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists the candidates of a session, all on one page: a room holds no more. */
@Component
public class ListCandidates {

    private final SessionLookup sessions;
    private final CandidateLookup candidates;
    private final CandidateStore store;

    ListCandidates(SessionLookup sessions, CandidateLookup candidates, CandidateStore store) {
        this.sessions = sessions;
        this.candidates = candidates;
        this.store = store;
    }

    /**
     * A session's candidates.
     *
     * @param by for whom they were found
     * @param rows those that were asked for, in that order
     */
    public record Found(Session session, Member by, List<Candidate> rows) {

        /** Whether the centre has classes, and says nothing about billing. */
        public boolean ofSchool() {
            return by.isOfSchool();
        }

        /** Those of them who are here. */
        public List<Candidate> among(Collection<CandidateId> ids) {
            return rows.stream()
                    .filter(candidate -> ids.contains(candidate.id()))
                    .toList();
        }
    }

    /** All of them, by name. */
    public Found all(Member by, SessionId session) {
        return list(by, session, "", CandidateSort.NAME, false);
    }

    /** Who of them is in another session of the same day as well, and in which. */
    public Map<CandidateId, List<SameDay>> sameDay(Member by, SessionId session) {
        return store.sameDay(by.centre(), session);
    }

    /**
     * One of them.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} or {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public Found one(Member by, SessionId session, CandidateId id) {
        return new Found(sessions.get(by.centre(), session), by, List.of(candidates.get(by.centre(), session, id)));
    }

    /**
     * Those whose names or identifier hold each word of the search, without case and accents.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Found list(Member by, SessionId session, String search, CandidateSort sort, boolean descending) {
        return new Found(
                sessions.get(by.centre(), session),
                by,
                store.search(by.centre(), session, CleanText.line(search), sort.orderBy(descending)));
    }
}
