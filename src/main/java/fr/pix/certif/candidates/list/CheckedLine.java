package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import java.util.List;
import java.util.stream.Stream;

/** What an import would make of one line of a list. */
public sealed interface CheckedLine {

    int row();

    /** The candidates that an import would write anew, in the words of a form; those of whom nothing changes, by number. */
    Stream<String> traces();

    /** He is enrolled. */
    record New(int row, CandidateDetails details) implements CheckedLine {

        @Override
        public Stream<String> traces() {
            return Traces.of(details);
        }
    }

    /** He is in the session, and the list says something else of him. */
    record Changed(int row, Candidate before, CandidateDetails details) implements CheckedLine {

        @Override
        public Stream<String> traces() {
            return Stream.concat(Traces.of(before), Traces.of(details));
        }
    }

    /** He is in the session as the list says. */
    record Unchanged(int row, Candidate candidate) implements CheckedLine {

        @Override
        public Stream<String> traces() {
            return Traces.of(candidate);
        }
    }

    /** Left out until it is mended. */
    record Faulty(ListLine line, List<CellFault> faults) implements CheckedLine {

        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public int row() {
            return line.row();
        }

        @Override
        public Stream<String> traces() {
            return Stream.of("faulty");
        }
    }
}
