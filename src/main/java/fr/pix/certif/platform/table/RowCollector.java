package fr.pix.certif.platform.table;

import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of a table within its limits. */
final class RowCollector {

    private final TableLimits limits;
    private final List<Row> rows = new ArrayList<>();
    private long characters;

    RowCollector(TableLimits limits) {
        this.limits = limits;
    }

    /** Begins a row. */
    CellCollector row(int number) {
        return new CellCollector(limits, number);
    }

    /** Adds a row as often as it follows itself, unless it holds nothing. A few bytes can say that a long one does so often. */
    void add(CellCollector row, int times) throws UnreadableTable {
        if (row.cells().isEmpty()) {
            return;
        }
        if (times > limits.rows() - rows.size()) {
            throw new UnreadableTable(TableProblem.TOO_MANY_ROWS, limits.rows());
        }
        characters += (long) times * row.characters();
        if (characters > limits.bytes()) {
            throw new UnreadableTable(TableProblem.BURSTS);
        }
        var cells = List.copyOf(row.cells());
        for (var i = 0; i < times; i++) {
            rows.add(new Row(row.number() + i, cells));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() throws UnreadableTable {
        if (rows.isEmpty()) {
            throw new UnreadableTable(TableProblem.NOTHING);
        }
        return new Table(rows);
    }
}
