package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.kernel.Excerpt;
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

        private static final int NAME_SHOWN = 60;

        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public int row() {
            return line.row();
        }

        /** Who is meant, as far as the line says it. */
        public String name() {
            var name = line.text(CandidateField.BIRTH_NAME.id()) + ' ' + line.text(CandidateField.FIRST_NAME.id());
            return Excerpt.of(name.strip(), NAME_SHOWN);
        }

        @Override
        public Stream<String> traces() {
            return Stream.of("faulty");
        }
    }
}
