package fr.pix.certif.candidates.students;

import java.util.List;
import java.util.UUID;

/**
 * What an import of a register would do.
 *
 * @param key by which it is confirmed
 * @param added who is not in the register yet
 * @param changed who is not as the list says
 * @param unchanged how many are
 * @param gone who is in the register and not on the list
 * @param faults of the rows that are left out
 */
public record StudentReport(
        UUID key,
        List<Student> added,
        List<Student> changed,
        int unchanged,
        List<Student> gone,
        List<StudentFault> faults) {

    /** How many rows are left out. */
    public long faulty() {
        return faults.stream().mapToInt(StudentFault::row).distinct().count();
    }

    /** How many the register would have of this list. */
    public int listed() {
        return added.size() + changed.size() + unchanged;
    }
}
