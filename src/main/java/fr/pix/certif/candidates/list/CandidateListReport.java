package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.kernel.Fingerprint;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import would do, line by line: what a member reads before he confirms it.
 *
 * @param lines in the list's order
 * @param absent candidates of the session whom no line names, and who may be removed
 * @param begun the others whom no line names: they began, and stay (rules, Candidate)
 * @param ignored the headings of the columns that are passed over
 */
public record CandidateListReport(
        List<CheckedLine> lines, List<Candidate> absent, List<Candidate> begun, List<String> ignored) {

    public CandidateListReport {
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
        begun = List.copyOf(begun);
        ignored = List.copyOf(ignored);
    }

    public List<CheckedLine.New> added() {
        return all(CheckedLine.New.class);
    }

    public List<CheckedLine.Changed> changed() {
        return all(CheckedLine.Changed.class);
    }

    public List<CheckedLine.Unchanged> unchanged() {
        return all(CheckedLine.Unchanged.class);
    }

    public List<CheckedLine.Faulty> faulty() {
        return all(CheckedLine.Faulty.class);
    }

    /** Whether the absent may be removed: a line that cannot be read may be one of them. */
    public boolean mayRemove() {
        return !absent.isEmpty() && faulty().isEmpty();
    }

    /** Whether an import leaves nothing out. */
    public boolean isWhole() {
        return ignored.isEmpty() && faulty().isEmpty();
    }

    /** Whether there is anything to confirm. */
    public boolean doesAnything() {
        return !added().isEmpty() || !changed().isEmpty() || mayRemove();
    }

    /** Two reports of the same print would do the same. */
    public String print() {
        return Fingerprint.of(Stream.concat(
                lines.stream().flatMap(CheckedLine::traces), absent.stream().flatMap(Traces::of)));
    }

    private <L extends CheckedLine> List<L> all(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
