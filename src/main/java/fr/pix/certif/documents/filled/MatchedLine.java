package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateToCheck;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.documents.PaperParticipant;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line with the candidate whom it means. */
record MatchedLine(FilledPv pv, FilledLine line, Candidate candidate, boolean certain) {

    /** Nobody is without: where the PV says nothing, nothing was corrected. */
    private static final Set<CandidateField> NEVER_EMPTY =
            Set.of(CandidateField.BIRTH_NAME, CandidateField.FIRST_NAME, CandidateField.BIRTH_DATE);

    /** The candidate as the PV describes him; what it has no column for stays as it is. */
    CandidateToCheck said() {
        var before = TypedCandidate.of(candidate.details());
        var said = line.typed();
        return CandidateToCheck.ofCorrection(
                candidate.details(),
                before.with(
                        said,
                        Arrays.stream(CandidateField.values())
                                .filter(field -> tells(field) && !sameBut(before.text(field), said.text(field)))
                                .toList()));
    }

    private boolean tells(CandidateField field) {
        return FilledColumn.ofField(field.id()).filter(pv::has).isPresent()
                && !(NEVER_EMPTY.contains(field) && line.typed().text(field).isEmpty());
    }

    /** Who writes in capitals corrects nothing. */
    private static boolean sameBut(String before, String said) {
        return before.equalsIgnoreCase(said);
    }

    /** What would be corrected, once the rules are applied: 14/3/7 is 14/03/2007 and no correction of it. */
    List<Difference> corrections(Checked<CandidateDetails> checked, List<LineFault> faults) {
        return switch (checked) {
            case Checked.Faulty<CandidateDetails>(var found) -> {
                found.forEach(fault -> faults.add(LineFault.of(pv, line, column(fault), fault)));
                yield List.of();
            }
            case Checked.Valid<CandidateDetails>(var details) -> {
                var before = TypedCandidate.of(candidate.details());
                var after = TypedCandidate.of(details);
                var differences = new ArrayList<Difference>();
                for (var field : CandidateField.values()) {
                    if (!before.text(field).equals(after.text(field))) {
                        differences.add(Difference.of(
                                candidate.id(), field.id(), before.text(field), after.text(field), false));
                    }
                }
                yield differences;
            }
        };
    }

    /** A place of birth that is written otherwise than we print it. */
    Optional<LineFault> otherBirthPlace() {
        var said = line.text(FilledColumn.BIRTH_PLACE);
        var known = PaperParticipant.birthPlace(candidate.details().birthPlace());
        return said.isEmpty() || Folded.of(said).equals(Folded.of(known))
                ? Optional.empty()
                : Optional.of(LineFault.of(
                        pv,
                        line,
                        FilledColumn.BIRTH_PLACE,
                        Fault.of("birth_place", FilledProblem.BIRTH_PLACE_OTHER, known)));
    }

    private static FilledColumn column(Fault fault) {
        return FilledColumn.ofField(fault.field()).orElse(FilledColumn.BIRTH_NAME);
    }
}
