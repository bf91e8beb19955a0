package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.kernel.Fingerprint;
import java.util.stream.Stream;

/**
 * What a PV says otherwise than is known, to be accepted or not.
 *
 * @param id by which a form names it; where it waits for a decision also by what is known: of something else nobody decided
 * @param field of the candidate or of his note; {@link #REMARKS} for what is noted of the session
 * @param before what is known; empty for nothing
 * @param safe whether it adds something, and nobody has to look twice of whom: nothing is lost where it is accepted
 */
public record Difference(String id, String field, String before, String after, boolean safe) {

    public static final String REMARKS = "remarks";

    private static final int PRINTED = 8;

    static Difference of(CandidateId candidate, String field, String before, String after, boolean safe) {
        return new Difference(id(candidate + "." + field, before, safe), field, before, after, safe);
    }

    static Difference ofRemarks(String before, String after) {
        var safe = before.isEmpty();
        return new Difference(id(REMARKS, before, safe), REMARKS, before, after, safe);
    }

    private static String id(String what, String before, boolean safe) {
        return safe ? what : what + "." + Fingerprint.of(Stream.of(before)).substring(0, PRINTED);
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
