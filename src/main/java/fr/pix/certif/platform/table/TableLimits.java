package fr.pix.certif.platform.table;

/**
 * How much a table may hold. What is beyond is refused with a sentence, never cut.
 *
 * @param megabytes of the file, or of the pasted text; and how many million characters its cells have together, which a
 *     spreadsheet can repeat
 * @param rows that hold something, headings included
 * @param columns from A to the last that holds something
 * @param cellLength characters of a cell
 */
public record TableLimits(int megabytes, int rows, int columns, int cellLength) {

    private static final int MEGABYTE = 1_000_000;

    public TableLimits {
        if (megabytes < 1 || rows < 1 || columns < 1 || cellLength < 1) {
            throw new IllegalArgumentException("no table has room in these limits");
        }
    }

    /** Room for a list of people or places. */
    public static TableLimits ofRows(int rows) {
        return new TableLimits(5, rows, 256, 2_000);
    }

    int bytes() {
        return megabytes * MEGABYTE;
    }
}
