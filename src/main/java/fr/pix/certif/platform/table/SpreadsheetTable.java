package fr.pix.certif.platform.table;

import fr.pix.certif.platform.sheet.Sheet;
import fr.pix.certif.platform.sheet.SheetRow;
import fr.pix.certif.platform.sheet.UnreadableSheet;
import java.io.IOException;

/** A table that is the first sheet of an .ods or .xlsx. */
final class SpreadsheetTable {

    private final TableLimits limits;

    SpreadsheetTable(TableLimits limits) {
        this.limits = limits;
    }

    Table read(byte[] packed) throws IOException, UnreadableTable {
        var table = new RowCollector(limits);
        try {
            Sheet.<UnreadableTable>read(packed, limits.cellLength(), row -> add(row, table));
        } catch (UnreadableSheet unreadable) {
            throw new UnreadableTable(problem(unreadable.reason()));
        }
        if (table.isEmpty()) {
            throw new UnreadableTable(TableProblem.FIRST_SHEET_EMPTY);
        }
        return table.table();
    }

    private static void add(SheetRow row, RowCollector table) throws UnreadableTable {
        var cells = table.row(row.number());
        for (var cell : row.cells()) {
            var stored = cell.stored();
            var value = StoredCell.of(stored);
            if (value.isPresent()) {
                cells.add(cell.column(), cell.times(), value.get());
            } else {
                cells.addText(cell.column(), cell.times(), StoredCell.text(stored));
            }
        }
        table.add(cells, row.times());
    }

    private static TableProblem problem(UnreadableSheet.Reason reason) {
        return switch (reason) {
            case DAMAGED -> TableProblem.DAMAGED;
            case ENCRYPTED -> TableProblem.PASSWORD;
            case TOO_LARGE -> TableProblem.BURSTS;
            case EXCEL -> TableProblem.OLD_EXCEL;
            case NO_SPREADSHEET -> TableProblem.NO_TABLE;
        };
    }
}
