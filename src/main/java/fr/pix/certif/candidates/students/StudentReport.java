package fr.pix.certif.candidates.students;

import fr.pix.certif.kernel.Fingerprint;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import of a register would do.
 *
 * @param added who is not in the register yet
 * @param changed who is not as the list says
 * @param unchanged how many are
 * @param gone who is in the register and not on the list
 * @param faults of the rows that are left out
 * @param ignored the headings of the columns that are passed over
 */
public record StudentReport(
        List<Student> added,
        List<Student> changed,
        int unchanged,
        List<Student> gone,
        List<StudentFault> faults,
        List<String> ignored) {

    /** How many rows are left out. */
    public long faulty() {
        return StudentFault.rows(faults);
    }

    /** Whether those who are gone may be removed: a row that cannot be read may be one of them. */
    public boolean mayRemove() {
        return !gone.isEmpty() && faults.isEmpty();
    }

    /** How many the register would have of this list. */
    public int listed() {
        return added.size() + changed.size() + unchanged;
    }

    /** Two reports of one list that have the same print would do the same. */
    public String print() {
        return Fingerprint.of(Stream.of(added, changed, gone)
                .flatMap(students -> Stream.concat(
                        Stream.of(Integer.toString(students.size())),
                        students.stream().flatMap(Student::traces))));
    }
}
