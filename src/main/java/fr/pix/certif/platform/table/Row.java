package fr.pix.certif.platform.table;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells from column A to the last that holds something
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a column; empty after the last. */
    public Cell at(Column column) {
        return column.index() < cells.size() ? cells.get(column.index()) : Cell.empty();
    }
}
