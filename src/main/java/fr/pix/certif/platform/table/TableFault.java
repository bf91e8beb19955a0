package fr.pix.certif.platform.table;

import fr.pix.certif.kernel.Fault;
import java.util.List;

/**
 * What is wrong with a table as a whole.
 *
 * @param arguments what the problem's text is completed with, in order
 */
public record TableFault(TableProblem problem, List<Object> arguments) {

    static TableFault of(TableProblem problem, Object... arguments) {
        return new TableFault(problem, List.of(arguments));
    }

    /** The same, as the fault of the field by which the table was handed over. */
    public Fault in(String field) {
        return new Fault(field, problem, arguments);
    }
}
