package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.places.FindBirthPlace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Checks what was typed of one candidate, or of a whole list, by the rules of the centre. PostgreSQL is asked for places. */
@Component
public class CheckCandidates {

    private final FindBirthPlace places;
    private final Clock clock;

    CheckCandidates(FindBirthPlace places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    public Checked<CandidateDetails> check(Member by, CandidateToCheck one) {
        return check(by, List.of(one)).getFirst();
    }

    /** What became of each, in their order. That one is in the list twice, or in the session already, is not seen here. */
    public List<Checked<CandidateDetails>> check(Member by, List<CandidateToCheck> all) {
        var rules = rules(by);
        var found = places.checkAll(
                all.stream().map(one -> one.typed().birthPlace()).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> rules.check(all.get(i), found.get(i)))
                .toList();
    }

    /** By what he is told apart from the others of a session, where that much can be read. */
    public Optional<CandidateKey> key(Member by, TypedCandidate typed) {
        return CandidateKey.ofTyped(typed, by.today(clock));
    }

    /** The rules of the centre today. */
    CandidateCheck rules(Member by) {
        return new CandidateCheck(by, by.today(clock));
    }
}
