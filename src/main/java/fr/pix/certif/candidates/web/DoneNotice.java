package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.SameNumber;
import fr.pix.certif.kernel.Fault;
import java.util.List;

/**
 * What has just been done to a session's candidates, to be said above their list.
 *
 * @param number how many it concerned, or by which number it is found
 * @param key by which whoever was ticked is found
 * @param concerned whom, as far as they are still where it left them
 * @param stay who was to be removed and was not, for he began
 * @param numbers the certification numbers for which nobody came back
 * @param summoned of those who were removed or moved, how many had been summoned before
 */
public record DoneNotice(
        CandidateDone what,
        long number,
        String key,
        List<Candidate> concerned,
        List<Candidate> stay,
        List<SameNumber> numbers,
        long summoned) {

    /** Whether those whom a list or a class brought along can be taken out again. */
    public boolean addedMany() {
        return (what == CandidateDone.LIST_ADDED || what == CandidateDone.CLASS_ENROLLED) && !concerned.isEmpty();
    }

    public Fault sameNumber() {
        return SameNumber.fault("", numbers);
    }

    /** What is told by names says nothing where they are gone. */
    boolean saysSomething() {
        return switch (what) {
            case REMOVED, ENROLLED -> !concerned.isEmpty();
            case ALL_BEGAN -> !stay.isEmpty();
            case NUMBER_IS_HERE -> !numbers.isEmpty();
            default -> true;
        };
    }
}
