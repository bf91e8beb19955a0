package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a report shows, as texts: two reports of the same texts would do the same. */
final class Traces {

    private Traces() {}

    static Stream<String> of(Candidate candidate) {
        return Stream.of(candidate.id().toString(), Integer.toString(candidate.version()));
    }

    static Stream<String> of(CandidateDetails details) {
        var typed = TypedCandidate.of(details);
        return Arrays.stream(CandidateField.values()).map(typed::text);
    }
}
