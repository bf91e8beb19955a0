package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.ListCandidates.Found;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.SameNumber;
import fr.pix.certif.candidates.SharedNumbers;
import fr.pix.certif.candidates.TickedCandidates;
import fr.pix.certif.candidates.convocation.AlreadySummoned;
import fr.pix.certif.candidates.list.CheckedCandidateLists;
import fr.pix.certif.candidates.list.CheckedCandidateLists.Done;
import fr.pix.certif.kernel.DrawnKey;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.HandedOver.Kept;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whom it concerned, what an address says has just been done. */
@Component
class DoneNotices {

    private final CandidateLookup candidates;
    private final RemoveCandidates removeCandidates;
    private final TickedCandidates ticked;
    private final CheckedCandidateLists lists;
    private final SharedNumbers sharedNumbers;
    private final AlreadySummoned alreadySummoned;

    DoneNotices(
            CandidateLookup candidates,
            RemoveCandidates removeCandidates,
            TickedCandidates ticked,
            CheckedCandidateLists lists,
            SharedNumbers sharedNumbers,
            AlreadySummoned alreadySummoned) {
        this.candidates = candidates;
        this.removeCandidates = removeCandidates;
        this.ticked = ticked;
        this.lists = lists;
        this.sharedNumbers = sharedNumbers;
        this.alreadySummoned = alreadySummoned;
    }

    /** Nothing where nothing was done, or what is told by its names concerns nobody any more. */
    Optional<DoneNotice> of(Found found, String word, long number, String key) {
        return CandidateDone.of(word)
                .map(done -> {
                    var concerned = concerned(found, done, number, key);
                    return new DoneNotice(
                            done,
                            number,
                            key,
                            concerned,
                            stay(found, done, key),
                            numbers(found, done, number, concerned),
                            summoned(found, done, number, concerned));
                })
                .filter(DoneNotice::saysSomething);
    }

    private List<Candidate> concerned(Found found, CandidateDone done, long number, String key) {
        var session = found.session().id();
        return switch (done) {
            case REMOVED -> removeCandidates.removed(found.by(), session, number);
            case ENROLLED -> found.among(List.of(new CandidateId(number)));
            case MOVED, NUMBER_IS_HERE -> {
                var moved = ticked.find(found.by(), session, key);
                yield candidates.of(found.by().centre(), new SessionId(number)).stream()
                        .filter(candidate -> moved.contains(candidate.id()))
                        .toList();
            }
            case MOVED_BACK, CLASS_ENROLLED -> found.among(ticked.find(found.by(), session, key));
            case LIST_ADDED -> found.among(added(found, key));
            default -> List.of();
        };
    }

    private List<Candidate> stay(Found found, CandidateDone done, String key) {
        return done == CandidateDone.REMOVED || done == CandidateDone.ALL_BEGAN
                ? found.among(ticked.find(found.by(), found.session().id(), key))
                : List.of();
    }

    private List<SameNumber> numbers(Found found, CandidateDone done, long number, List<Candidate> concerned) {
        return done == CandidateDone.NUMBER_IS_HERE
                ? sharedNumbers.between(
                        found.by().centre(),
                        new SessionId(number),
                        concerned,
                        found.session().id())
                : List.of();
    }

    private List<CandidateId> added(Found found, String key) {
        return DrawnKey.parse(key)
                .flatMap(list -> lists.find(found.by(), found.session().id(), list))
                .flatMap(Kept::outcome)
                .map(Done::added)
                .orElse(List.of());
    }

    private long summoned(Found found, CandidateDone done, long number, List<Candidate> concerned) {
        return switch (done) {
            case REMOVED ->
                alreadySummoned.among(
                        found.by(), concerned.stream().map(Candidate::id).toList());
            case MOVED -> alreadySummoned.elsewhere(found.by(), new SessionId(number));
            default -> 0;
        };
    }
}
