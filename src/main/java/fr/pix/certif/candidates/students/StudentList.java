package fr.pix.certif.candidates.students;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register as it was handed over.
 *
 * @param students each once
 * @param faults of the rows that are left out
 * @param ignored the headings of the columns that say nothing known; none where a list was kept by an older copy of the
 *     application
 */
public record StudentList(List<Student> students, List<StudentFault> faults, List<String> ignored) {

    public StudentList(List<Student> students, List<StudentFault> faults, @Nullable List<String> ignored) {
        this.students = List.copyOf(students);
        this.faults = List.copyOf(faults);
        this.ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }
}
