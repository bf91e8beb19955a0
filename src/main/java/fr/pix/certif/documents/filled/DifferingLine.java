package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.Candidate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line that says something else of a candidate than is known.
 *
 * @param certain whether it names him as he is enrolled, and not merely nearly so
 */
public record DifferingLine(FilledLine line, Candidate candidate, boolean certain, List<Difference> differences) {

    public DifferingLine {
        differences = List.copyOf(differences);
    }

    Stream<String> traces() {
        return Stream.concat(
                Stream.of(candidate.id().toString(), Integer.toString(candidate.version())),
                differences.stream().flatMap(Difference::traces));
    }
}
