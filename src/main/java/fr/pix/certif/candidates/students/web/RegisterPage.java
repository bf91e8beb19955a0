package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.FindStudentGaps.Gaps;
import fr.pix.certif.candidates.students.StudentFault;
import fr.pix.certif.candidates.students.StudentList;
import fr.pix.certif.candidates.students.StudentReport;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A school's register, and what importing a list would change in it.
 *
 * @param classes how many students there are in each
 * @param pasted what the field for a table shows: what was pasted and is not checked, or is to be mended
 * @param faults of the list as a whole
 * @param checked none before a list was checked
 * @param done what has just been done
 * @param count how many people that concerned
 * @param left what is to be mended in the rows that an import left out
 */
public record RegisterPage(
        Map<String, Integer> classes,
        String pasted,
        List<Fault> faults,
        Optional<Checked> checked,
        Optional<RegisterDone> done,
        int count,
        List<StudentFault> left) {

    static RegisterPage of(Map<String, Integer> classes, String pasted, List<Fault> faults, Optional<Checked> checked) {
        var text = pasted.isEmpty() ? checked.map(Checked::pasted).orElse("") : pasted;
        return new RegisterPage(classes, text, faults, checked, Optional.empty(), 0, List.of());
    }

    static RegisterPage after(Map<String, Integer> classes, RegisterDone done) {
        return new RegisterPage(classes, "", List.of(), Optional.empty(), Optional.of(done), 0, List.of());
    }

    /** With what an import left out, as far as the list is still kept. */
    static RegisterPage after(Map<String, Integer> classes, RegisterDone done, int count, Optional<StudentList> list) {
        return new RegisterPage(
                classes,
                list.map(StudentList::pasted).orElse(""),
                List.of(),
                Optional.empty(),
                Optional.of(done),
                count,
                list.map(StudentList::faults).orElse(List.of()));
    }

    /**
     * A list that waits to be confirmed.
     *
     * @param gaps what is to be completed of its students when they are enrolled
     * @param pasted the text in which its rows are mended; empty where nothing is, or it was a file
     * @param overtaken whether it was confirmed, and the register had changed since it was shown
     * @param removing whether it was chosen that who is not in it leaves the register
     */
    public record Checked(
            UUID key, StudentReport report, Gaps gaps, String pasted, boolean overtaken, boolean removing) {}

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || checked.filter(Checked::overtaken).isPresent();
    }

    /** As many names as a page shows; the counts tell of the others. */
    public static final int SHOWN = 100;

    /** How many classes there are: who has none is in none. */
    public long named() {
        return classes.keySet().stream().filter(name -> !name.isEmpty()).count();
    }

    public int students() {
        return classes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
