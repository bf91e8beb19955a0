package fr.pix.certif.candidates.students;

import fr.pix.certif.platform.table.Column;
import java.util.List;

/**
 * What is wrong with one cell of a register.
 *
 * @param shown what the cell says
 * @param code the problem's: a list waits in the database until it is confirmed, its faults with it
 * @param arguments what the problem's text is completed with, in order
 */
public record StudentFault(int row, Column column, String shown, String code, List<Object> arguments) {

    public StudentFault {
        arguments = List.copyOf(arguments);
    }
}
