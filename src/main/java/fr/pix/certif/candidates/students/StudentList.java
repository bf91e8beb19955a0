package fr.pix.certif.candidates.students;

import java.util.List;

/**
 * A register as it was handed over.
 *
 * @param students each once
 * @param faults of the rows that are left out
 */
public record StudentList(List<Student> students, List<StudentFault> faults) {

    public StudentList {
        students = List.copyOf(students);
        faults = List.copyOf(faults);
    }
}
