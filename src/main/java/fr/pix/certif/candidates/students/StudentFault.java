package fr.pix.certif.candidates.students;

import fr.pix.certif.platform.table.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell of a register.
 *
 * @param who whom the row names, as far as it does; nobody where a list was kept by an older copy of the application
 * @param shown what the cell says
 * @param code the problem's: a list waits in the database until it is confirmed, its faults with it
 * @param arguments what the problem's text is completed with, in order
 */
public record StudentFault(int row, Column column, String who, String shown, String code, List<Object> arguments) {

    public StudentFault(
            int row, Column column, @Nullable String who, String shown, String code, List<Object> arguments) {
        this.row = row;
        this.column = column;
        this.who = who == null ? "" : who;
        this.shown = shown;
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /** How many rows these are of. */
    public static long rows(List<StudentFault> faults) {
        return faults.stream().mapToInt(StudentFault::row).distinct().count();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "StudentFault " + row;
    }
}
