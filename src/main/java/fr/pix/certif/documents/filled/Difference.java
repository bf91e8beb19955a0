package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.CandidateId;
import java.util.stream.Stream;

/**
 * What a PV says otherwise than is known, to be accepted or not.
 *
 * @param id by which a form names it
 * @param field of the candidate or of his note; {@link #REMARKS} for what is noted of the session
 * @param before what is known; empty for nothing
 * @param safe whether it adds something, and nobody has to look twice of whom: nothing is lost where it is accepted
 */
public record Difference(String id, String field, String before, String after, boolean safe) {

    public static final String REMARKS = "remarks";

    static Difference of(CandidateId candidate, String field, String before, String after, boolean safe) {
        return new Difference(candidate + "." + field, field, before, after, safe);
    }

    static Difference ofRemarks(String before, String after) {
        return new Difference(REMARKS, REMARKS, before, after, before.isEmpty());
    }

    Stream<String> traces() {
        return Stream.of(id, before, after);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Difference " + id;
    }
}
