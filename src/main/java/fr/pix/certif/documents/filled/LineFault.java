package fr.pix.certif.documents.filled;

import fr.pix.certif.kernel.Fault;

/**
 * What cannot be taken over from a PV as it is.
 *
 * @param place the cell as the spreadsheet names it, {@code J12}, or the number of the row
 * @param heading the column's; empty for the line as a whole
 * @param shown what stands there
 */
public record LineFault(String place, String heading, String shown, Fault fault) {

    static LineFault of(FilledPv pv, FilledLine line, FilledColumn column, Fault fault) {
        return new LineFault(
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
