package fr.pix.certif.candidates.list;

import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;
import java.util.Optional;

/**
 * What is wrong with a cell of a list.
 *
 * @param cell as the spreadsheet names it, {@code C12}; none where the list has no such column
 * @param heading the column's
 * @param shown what stands there, its beginning where it is long
 * @param fault what is wrong, in the column of that name
 */
public record CellFault(Optional<String> cell, String heading, String shown, Fault fault) {

    private static final int SHOWN = 60;

    public CellFault {
        shown = Excerpt.of(shown, SHOWN);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "CellFault " + cell.orElse(heading) + " " + fault.problem().code();
    }
}
