package fr.pix.certif.candidates.students;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A register as it was handed over.
 *
 * @param students each once
 * @param faults of the rows that are left out
 * @param ignored the headings of the columns that say nothing known; none where a list was kept by an older copy of the
 *     application
 * @param pasted the text that it was read from, to be mended where it stands; empty where it was a file, or nothing is to be
 *     mended
 */
public record StudentList(List<Student> students, List<StudentFault> faults, List<String> ignored, String pasted) {

    public StudentList(
            List<Student> students,
            List<StudentFault> faults,
            @Nullable List<String> ignored,
            @Nullable String pasted) {
        this.students = List.copyOf(students);
        this.faults = List.copyOf(faults);
        this.ignored = ignored == null ? List.of() : List.copyOf(ignored);
        this.pasted = Objects.requireNonNullElse(pasted, "");
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "StudentList of " + students.size();
    }
}
