package fr.pix.certif.documents.filled;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a PV notes of candidates, and that a certification number is one candidate's. */
final class CertificationNumbers {

    private final Map<CandidateId, CandidateNote> before;

    /** Who would have each number if all of the PV were accepted. */
    private final Map<String, List<Candidate>> holders = new HashMap<>();

    CertificationNumbers(
            Map<CandidateId, CandidateNote> before, List<MatchedLine> lines, Collection<Candidate> absent) {
        this.before = before;
        for (var candidate : absent) {
            hold(before.getOrDefault(candidate.id(), CandidateNote.NONE).certificationNumber(), candidate);
        }
        for (var line : lines) {
            if (check(line, NoteField.CERTIFICATION_NUMBER) instanceof Checked.Valid(var number)) {
                hold(number, line.candidate());
            }
        }
    }

    private void hold(String number, Candidate candidate) {
        if (!number.isEmpty()) {
            holders.computeIfAbsent(number, _ -> new ArrayList<>()).add(candidate);
        }
    }

    /** What a line notes otherwise than is known. */
    List<Difference> notes(MatchedLine line, List<LineFault> faults) {
        var known = before.getOrDefault(line.candidate().id(), CandidateNote.NONE);
        var differences = new ArrayList<Difference>();
        for (var field : NoteField.values()) {
            switch (unshared(line, field)) {
                case Checked.Faulty<String>(var found) ->
                    found.forEach(
                            fault -> faults.add(LineFault.of(line.pv(), line.line(), FilledColumn.of(field), fault)));
                case Checked.Valid<String>(var said) -> {
                    var was = known.text(field);
                    if (!was.equals(said)) {
                        differences.add(Difference.of(
                                line.candidate().id(), field.id(), was, said, line.certain() && was.isEmpty()));
                    }
                }
            }
        }
        return differences;
    }

    private Checked<String> unshared(MatchedLine line, NoteField field) {
        var checked = check(line, field);
        if (field != NoteField.CERTIFICATION_NUMBER || !(checked instanceof Checked.Valid(var number))) {
            return checked;
        }
        var others = holders.getOrDefault(number, List.of()).stream()
                .filter(other -> !other.equals(line.candidate()))
                .map(other -> other.details().name())
                .collect(joining(", "));
        return others.isEmpty() ? checked : Checked.faulty(Fault.of(field.id(), FilledProblem.NUMBER_TWICE, others));
    }

    private static Checked<String> check(MatchedLine line, NoteField field) {
        return field.check(line.line().text(FilledColumn.of(field)));
    }
}
