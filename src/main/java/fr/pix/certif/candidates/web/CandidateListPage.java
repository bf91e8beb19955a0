package fr.pix.certif.candidates.web;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.candidates.Alike;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.ListCandidates.Found;
import fr.pix.certif.candidates.SameDay;
import fr.pix.certif.sessions.web.SessionHeading;
import fr.pix.certif.sessions.web.SessionNotices.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The candidates of a session as they are shown.
 *
 * @param asked the address' parameters, from which the links of the page are made
 * @param done what has just been done
 * @param notes what was noted in the room of those of whom anything was
 * @param sameDay who is in another session of the same day as well
 * @param notices what is not true any more of what others took along: papers, convocations
 * @param unprinted the names that have letters which no .pdf shows
 */
public record CandidateListPage(
        Found found,
        CandidateListParameters asked,
        Optional<DoneNotice> done,
        Map<CandidateId, CandidateNote> notes,
        Map<CandidateId, List<SameDay>> sameDay,
        List<Notice> notices,
        List<String> unprinted) {

    public SessionHeading heading() {
        return new SessionHeading(found.session(), found.by().zone());
    }

    /** Whether nobody is enrolled at all, which shows what to do next instead of a table. */
    public boolean empty() {
        return found.session().candidates() == 0;
    }

    /** The number of a candidate's certification, empty if none was noted; of use once something was noted of anybody. */
    public String certification(Candidate candidate) {
        return notes.getOrDefault(candidate.id(), CandidateNote.NONE).certificationNumber();
    }

    /** The other sessions of the day in which he is; most often none. */
    public List<SameDay> sameDay(Candidate candidate) {
        return sameDay.getOrDefault(candidate.id(), List.of());
    }

    /** The names of those of whom two are probably one, two or more each time. */
    public List<String> alike() {
        return Alike.among(found.rows()).stream()
                .map(group -> group.stream()
                        .map(candidate -> candidate.details().name())
                        .collect(joining(" · ")))
                .toList();
    }

    public boolean ofSchool() {
        return found.ofSchool();
    }
}
