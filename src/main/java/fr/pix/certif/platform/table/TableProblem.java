package fr.pix.certif.platform.table;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** Why a table cannot be read; each text says what to do. */
public enum TableProblem implements Problem {
    NOTHING,
    /** Of a spreadsheet: there may be others behind it. */
    FIRST_SHEET_EMPTY,
    /** Argument: the most megabytes. */
    TOO_LARGE,
    NO_TABLE,
    /** A workbook of Excel of before 2007, in a form of its own, or with a password; it saves as .xlsx. */
    OLD_EXCEL,
    DAMAGED,
    PASSWORD,
    /** Small, but not once it is unpacked. */
    BURSTS,
    /** Argument: the most rows. */
    TOO_MANY_ROWS,
    /** Argument: the most columns. */
    TOO_MANY_COLUMNS,
    /** Arguments: the cell, the most characters. */
    CELL_TOO_LONG,
    /** Argument: the row where quotation marks are not in pairs. */
    QUOTES,
    /** Argument: the headings that are looked for. */
    NO_HEADINGS,
    /** Argument: the heading. */
    HEADING_MISSING,
    /** Arguments: the heading, the columns that have it. */
    HEADING_TWICE;

    @Override
    public String code() {
        return "platform.table_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
