package fr.pix.certif.candidates;

import fr.pix.certif.kernel.Fault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A certification number that would be two candidates' of one session, which it may not be.
 *
 * @param moving who was to come
 * @param there who is in the session
 */
public record SameNumber(String number, Candidate moving, Candidate there) {

    /** What is wrong with a move that would bring these together. */
    public static Fault fault(String field, List<SameNumber> all) {
        return Fault.of(
                field,
                CandidateProblem.NUMBER_THERE,
                all.stream().map(SameNumber::written).collect(Collectors.joining(", ")),
                all.size());
    }

    private String written() {
        return number + " (" + moving.details().name() + ", " + there.details().name() + ")";
    }

    /** Never who: it would end in a log. */
    @Override
    public String toString() {
        return "candidates " + moving.id() + " and " + there.id();
    }
}
