package fr.pix.certif.platform.sheet;

import java.io.IOException;

/**
 * The first sheet of a spreadsheet, .ods or .xlsx, row by row. Rows that are hidden or filtered out are there; formulas
 * are not evaluated. The time and memory it takes follow from the limits here, never from what the file claims.
 */
public final class Sheet {

    private Sheet() {}

    /**
     * Reads a package that is in memory, and hands over the rows that hold something.
     *
     * @param longestText how many characters of a cell matter: a longer text is cut one character later
     * @throws UnreadableSheet if it is not the spreadsheet that it should be
     */
    public static <E extends Exception> void read(byte[] packed, int longestText, SheetRows<E> rows)
            throws IOException, E {
        switch (Packed.check(packed)) {
            case ODS -> OdsSheet.read(packed, longestText, rows);
            case XLSX -> XlsxSheet.read(packed, longestText, rows);
        }
    }
}
