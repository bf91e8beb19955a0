package fr.pix.certif.platform.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a table as people hand it over. What it is shows in its contents: a file's name says what somebody called it.
 * The same bytes give the same table on every machine, whatever its language and zone.
 */
public final class TableReader {

    /** What a browser offers to choose among (the attribute {@code accept}) where a spreadsheet is wanted. */
    public static final String SPREADSHEETS = ".ods,.xlsx,application/vnd.oasis.opendocument.spreadsheet,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The same where any table will do. */
    public static final String TABLES = SPREADSHEETS + ",.csv,.txt,text/csv";

    private final TableLimits limits;

    public TableReader(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads an .ods or .xlsx (its first sheet) or a .csv.
     *
     * @throws IOException if the file does not arrive
     */
    public TableOutcome read(InputStream file) throws IOException {
        var bytes = file.readNBytes(limits.bytes() + 1);
        try {
            return new TableOutcome.Read(table(bytes));
        } catch (UnreadableTable unreadable) {
            return new TableOutcome.Refused(unreadable.fault());
        }
    }

    /** Reads what somebody copied from a spreadsheet or an e-mail. */
    public TableOutcome readPasted(String text) {
        try {
            refuseIf(text.length() > limits.bytes(), TableProblem.TOO_LARGE, limits.megabytes());
            return new TableOutcome.Read(new TextTable(limits).ofPasted(text));
        } catch (UnreadableTable unreadable) {
            return new TableOutcome.Refused(unreadable.fault());
        }
    }

    private Table table(byte[] bytes) throws IOException, UnreadableTable {
        refuseIf(bytes.length > limits.bytes(), TableProblem.TOO_LARGE, limits.megabytes());
        return switch (FileKind.of(bytes)) {
            case ZIP -> new SpreadsheetTable(limits).read(bytes);
            case OLD_EXCEL -> throw new UnreadableTable(TableProblem.OLD_EXCEL);
            case OTHER -> new TextTable(limits).ofFile(text(bytes));
        };
    }

    private static String text(byte[] bytes) throws UnreadableTable {
        return Decoded.of(bytes).orElseThrow(() -> new UnreadableTable(TableProblem.NO_TABLE));
    }

    private static void refuseIf(boolean wrong, TableProblem problem, Object... arguments) throws UnreadableTable {
        if (wrong) {
            throw new UnreadableTable(problem, arguments);
        }
    }
}
