package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.FindStudentGaps.Gaps;
import fr.pix.certif.candidates.students.StudentFault;
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
 * @param pasted what was pasted
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
        return new RegisterPage(classes, pasted, faults, checked, Optional.empty(), 0, List.of());
    }

    static RegisterPage after(Map<String, Integer> classes, RegisterDone done, int count, List<StudentFault> left) {
        return new RegisterPage(classes, "", List.of(), Optional.empty(), Optional.of(done), count, left);
    }

    /**
     * A list that waits to be confirmed.
     *
     * @param gaps what is to be completed of its students when they are enrolled
     * @param overtaken whether it was confirmed, and the register had changed since it was shown
     */
    public record Checked(UUID key, StudentReport report, Gaps gaps, boolean overtaken) {}

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
