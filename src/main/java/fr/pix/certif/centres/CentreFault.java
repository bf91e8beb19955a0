package fr.pix.certif.centres;

import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.platform.table.Column;
import java.util.List;

/**
 * What is wrong with one cell of a list of centres.
 *
 * @param shown the cell's beginning, for whoever looks for it; empty if it is
 * @param arguments what the problem's text is completed with, in order
 */
public record CentreFault(int row, Column column, String shown, CentreProblem problem, List<Object> arguments) {

    static final int SHOWN = 40;

    public CentreFault {
        shown = Excerpt.of(shown, SHOWN);
        arguments = List.copyOf(arguments);
    }
}
