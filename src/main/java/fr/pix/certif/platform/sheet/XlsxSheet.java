package fr.pix.certif.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The first sheet of an .xlsx (ECMA-376 part 1, 18.3). */
final class XlsxSheet {

    /** As many as Excel has. */
    private static final int ROWS = 1 << 20;

    private static final int COLUMNS = 1 << 14;
    private static final int LETTERS = 26;

    private final StrictXml xml;
    private final XlsxCell cells;

    private XlsxSheet(StrictXml xml, XlsxCell cells) {
        this.xml = xml;
        this.cells = cells;
    }

    static <E extends Exception> void read(byte[] xlsx, int longestText, SheetRows<E> rows) throws IOException, E {
        var workbook = Workbook.read(xlsx, longestText);
        try (var sheet = Packed.part(xlsx, workbook.sheet())) {
            var xml = new StrictXml(sheet);
            new XlsxSheet(xml, new XlsxCell(xml, workbook, longestText)).read(rows);
        }
    }

    private <E extends Exception> void read(SheetRows<E> rows) throws UnreadableSheet, E {
        xml.toChild();
        while (xml.toChild()) {
            if (xml.name().equals("sheetData")) {
                readRows(rows);
            } else {
                xml.skip();
            }
        }
    }

    private <E extends Exception> void readRows(SheetRows<E> rows) throws UnreadableSheet, E {
        var last = 0;
        while (xml.toChild()) {
            last = after(last, number(xml.attribute("r"), last), ROWS);
            var row = row(last);
            if (!row.cells().isEmpty()) {
                rows.take(row);
            }
        }
    }

    private SheetRow row(int number) throws UnreadableSheet {
        var found = new ArrayList<SheetCell>();
        var last = 0;
        while (xml.toChild()) {
            last = after(last, column(xml.attribute("r"), last), COLUMNS);
            var stored = cells.read();
            if (stored.isSomething()) {
                found.add(new SheetCell(last - 1, 1, stored));
            }
        }
        return new SheetRow(number, 1, found);
    }

    /** Rows and cells stand in order, the same twice in none. */
    private static int after(int last, int next, int farthest) throws UnreadableSheet {
        if (next <= last || next > farthest) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
        }
        return next;
    }

    /** From 1; the next one where the row does not say it. */
    private static int number(@Nullable String stated, int last) throws UnreadableSheet {
        try {
            return stated == null ? last + 1 : Integer.parseInt(stated);
        } catch (NumberFormatException noNumber) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED, noNumber);
        }
    }

    /** From 1, for {@code A12}; the next one where the cell does not say it. */
    private static int column(@Nullable String place, int last) {
        if (place == null) {
            return last + 1;
        }
        var column = 0;
        for (var i = 0; i < place.length() && place.charAt(i) >= 'A' && column <= COLUMNS; i++) {
            column = column * LETTERS + place.charAt(i) - 'A' + 1;
        }
        return column;
    }
}
