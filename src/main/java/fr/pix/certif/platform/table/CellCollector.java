package fr.pix.certif.platform.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers the cells of one row, from left to right, within the table's limits. */
final class CellCollector {

    private final TableLimits limits;
    private final int number;
    private final List<Cell> cells = new ArrayList<>();

    CellCollector(TableLimits limits, int number) {
        this.limits = limits;
        this.number = number;
    }

    int number() {
        return number;
    }

    List<Cell> cells() {
        return cells;
    }

    /** How long its texts are together; dates and numbers are short. */
    long characters() {
        var characters = 0L;
        for (var cell : cells) {
            if (cell instanceof Cell.Text(var text)) {
                characters += text.length();
            }
        }
        return characters;
    }

    void addText(int column, int times, String found) throws UnreadableTable {
        if (found.length() > limits.cellLength()) {
            var place = new Column(column).cell(number);
            throw new UnreadableTable(TableProblem.CELL_TOO_LONG, place, limits.cellLength());
        }
        add(column, times, Cell.ofText(found));
    }

    void add(int column, int times, Cell cell) throws UnreadableTable {
        if (cell.isEmpty()) {
            return;
        }
        if (times > limits.columns() - column) {
            throw new UnreadableTable(TableProblem.TOO_MANY_COLUMNS, limits.columns());
        }
        cells.addAll(Collections.nCopies(column - cells.size(), Cell.empty()));
        cells.addAll(Collections.nCopies(times, cell));
    }
}
