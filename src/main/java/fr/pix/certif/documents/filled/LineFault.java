package fr.pix.certif.documents.filled;

import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;

/**
 * What cannot be taken over from a PV as it is.
 *
 * @param row of the line; 0 for what concerns the PV as a whole
 * @param who stands in the line, as far as it says
 * @param place the cell as the spreadsheet names it, {@code J12}, or the number of the row
 * @param heading the column's; empty for the line as a whole
 * @param shown what stands there, its beginning where it is long
 */
public record LineFault(int row, String who, String place, String heading, String shown, Fault fault) {

    private static final int SHOWN = 60;

    public LineFault {
        shown = Excerpt.of(shown, SHOWN);
    }

    static LineFault of(FilledPv pv, FilledLine line, FilledColumn column, Fault fault) {
        return new LineFault(
                line.row(),
                line.name(),
                pv.cell(line.row(), column).orElse(Integer.toString(line.row())),
                column.title(),
                line.text(column),
                fault);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "LineFault " + place + " " + fault.problem().code();
    }
}
