package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CheckCandidates;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a list does not say of its students, and an exam asks for: it is completed when they are enrolled. */
@Component
public class FindStudentGaps {

    private final CheckCandidates checks;

    FindStudentGaps(CheckCandidates checks) {
        this.checks = checks;
    }

    /**
     * What is missing, or not known as it is written.
     *
     * @param students of how many anything is
     * @param birthPlaces of how many the place of birth is
     * @param sexes of how many the sex is
     */
    public record Gaps(int students, int birthPlaces, int sexes) {}

    public Gaps in(Member by, StudentList list) {
        var faulty = checks
                .check(by, list.students().stream().map(Student::toCheck).toList())
                .stream()
                .filter(checked -> checked instanceof Checked.Faulty<CandidateDetails>)
                .map(checked -> ((Checked.Faulty<CandidateDetails>) checked).faults())
                .toList();
        return new Gaps(faulty.size(), count(faulty, false), count(faulty, true));
    }

    /** Who somebody is, was clear before: what is not the sex is the place. */
    private static int count(List<List<Fault>> faulty, boolean sex) {
        return (int) faulty.stream()
                .filter(faults ->
                        faults.stream().anyMatch(fault -> fault.field().equals(CandidateField.SEX.id()) == sex))
                .count();
    }
}
