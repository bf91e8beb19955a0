package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.kernel.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a filled PV says otherwise than is known, line by line: what a member reads before he accepts any of it.
 *
 * @param unknown lines that name somebody who is not enrolled
 * @param absent candidates of the session whom no line names
 * @param unchanged how many lines say what is known, and nothing that cannot be taken over
 */
public record FilledPvReport(
        List<DifferingLine> differing,
        List<LineFault> faults,
        List<FilledLine> unknown,
        List<Candidate> absent,
        long unchanged,
        Optional<Difference> remarks) {

    public FilledPvReport {
        differing = List.copyOf(differing);
        faults = List.copyOf(faults);
        unknown = List.copyOf(unknown);
        absent = List.copyOf(absent);
    }

    /** All that may be accepted. */
    public List<Difference> differences() {
        return Stream.concat(differing.stream().flatMap(line -> line.differences().stream()), remarks.stream())
                .toList();
    }

    /** Whether nothing of the PV waits for anybody any more. */
    public boolean isSettled() {
        return differences().isEmpty() && faults.isEmpty() && unknown.isEmpty();
    }

    /** Of two reports of the same print, the same may be accepted. */
    public String print() {
        return Fingerprint.of(Stream.concat(
                differing.stream().flatMap(DifferingLine::traces),
                remarks.stream().flatMap(Difference::traces)));
    }
}
