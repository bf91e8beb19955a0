package fr.pix.certif.centres;

import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.platform.table.Column;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell of a members' list.
 *
 * @param column none where the list has no columns, as the recipients of an e-mail
 * @param shown the cell's beginning, for whoever looks for it; empty if it is
 * @param arguments what the problem's text is completed with, in order
 */
public record MemberFault(
        int row, @Nullable Column column, String shown, MemberListProblem problem, List<Object> arguments) {

    private static final int SHOWN = 40;

    public MemberFault {
        shown = Excerpt.of(shown, SHOWN);
        arguments = List.copyOf(arguments);
    }

    /** {@code B12}, as a spreadsheet says it; the row alone where there are no columns. */
    public String place() {
        return Optional.ofNullable(column).map(known -> known.cell(row)).orElseGet(() -> Integer.toString(row));
    }
}
