package fr.pix.certif.platform.sheet;

import static fr.pix.certif.platform.sheet.Vocabulary.TABLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;

/** The first sheet of an .ods. */
final class OdsSheet {

    private static final Set<String> AROUND_SHEETS = Set.of("document-content", "body", "spreadsheet");
    private static final Set<String> AROUND_ROWS = Set.of("table-rows", "table-header-rows", "table-row-group");

    /** More rows and columns than any spreadsheet program has. */
    private static final int FARTHEST = 1 << 25;

    private final StrictXml xml;
    private final CellReader cells;
    private long nextRow = 1;

    private OdsSheet(StrictXml xml, int longestText) {
        this.xml = xml;
        this.cells = new CellReader(xml, longestText);
    }

    static <E extends Exception> void read(byte[] ods, int longestText, SheetRows<E> rows) throws IOException, E {
        try (var sheets = Packed.part(ods, Packed.ODS_SHEETS)) {
            new OdsSheet(new StrictXml(sheets), longestText).read(rows);
        }
    }

    private <E extends Exception> void read(SheetRows<E> rows) throws UnreadableSheet, E {
        toFirstSheet();
        var sheet = xml.depth();
        while (xml.depth() >= sheet) {
            if (!xml.toChild()) {
                continue; // a group of rows ends, or the sheet
            }
            if (xml.is(TABLE, "table-row")) {
                var row = row();
                if (!row.cells().isEmpty()) {
                    rows.take(row);
                }
            } else if (!AROUND_ROWS.contains(xml.name())) {
                xml.skip();
            }
        }
    }

    private void toFirstSheet() throws UnreadableSheet {
        while (xml.toChild()) {
            if (xml.is(TABLE, "table")) {
                return;
            }
            if (!AROUND_SHEETS.contains(xml.name())) {
                xml.skip();
            }
        }
        throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
    }

    private SheetRow row() throws UnreadableSheet {
        var times = xml.count(TABLE, "number-rows-repeated");
        var number = nextRow;
        nextRow += times;
        var found = new ArrayList<SheetCell>();
        var column = 0L;
        while (xml.toChild()) {
            var columns = xml.count(TABLE, "number-columns-repeated");
            if (xml.is(TABLE, "table-cell")) {
                var stored = cells.read();
                if (stored.isSomething()) {
                    found.add(new SheetCell(place(column, columns), columns, stored));
                }
                column += columns;
            } else {
                // what is under a merged cell is not seen, but has its place
                column += xml.is(TABLE, "covered-table-cell") ? columns : 0;
                xml.skip();
            }
        }
        return new SheetRow(found.isEmpty() ? 0 : place(number, times), times, found);
    }

    private static int place(long first, int times) throws UnreadableSheet {
        if (first + times > FARTHEST) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
        }
        return (int) first;
    }
}
