package fr.pix.certif.documents.filled;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.Cell;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.Row;
import fr.pix.certif.platform.table.Table;
import fr.pix.certif.platform.table.TableFault;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableOutcome;
import fr.pix.certif.platform.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a PV that was filled in, whichever program saved it: its headings say which column is which, lines may have been
 * moved, added or deleted, and what stands below them is what was noted of the session as a whole.
 */
public final class FilledPvReader {

    /** The field that the faults of the whole file belong to. */
    public static final String FIELD = "file";

    private static final TableLimits LIMITS = TableLimits.ofRows(1_100);
    private static final Folded ATTENDANCE_SHEET = Folded.of("Feuille d’émargement");
    private static final String NUMBER = "session n°";

    private final TableReader tables = new TableReader(LIMITS);

    /**
     * Reads a file, whatever it is called.
     *
     * @param session whose PV it must be
     * @throws IOException if the file does not arrive
     */
    public Checked<FilledPv> read(InputStream file, SessionId session) throws IOException {
        return switch (tables.read(file)) {
            case TableOutcome.Read(var table) -> ofTable(table, session);
            case TableOutcome.Refused(var fault) -> unreadable(fault);
        };
    }

    /** What is no table at all has words of its own here: somebody chose another file than the PV. */
    private static Checked<FilledPv> unreadable(TableFault fault) {
        return switch (fault.problem()) {
            case NO_TABLE -> refused(FilledProblem.NO_SPREADSHEET);
            default -> faulty(List.of(fault));
        };
    }

    private static Checked<FilledPv> ofTable(Table table, SessionId session) {
        return switch (FilledColumn.HEADINGS.in(table)) {
            case Headings.Found<FilledColumn> found -> ofSession(table, found, session);
            case Headings.Faulty<FilledColumn>(var _, var faults) ->
                isAttendanceSheet(table) ? refused(FilledProblem.ATTENDANCE_SHEET) : faulty(faults);
            case Headings.None<FilledColumn>(var fault) -> faulty(List.of(fault));
        };
    }

    private static Checked<FilledPv> refused(FilledProblem problem, Object... arguments) {
        return Checked.faulty(Fault.of(FIELD, problem, arguments));
    }

    private static boolean isAttendanceSheet(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> Folded.of(cell.text()).equals(ATTENDANCE_SHEET));
    }

    private static Checked<FilledPv> faulty(List<TableFault> faults) {
        return new Checked.Faulty<>(
                faults.stream().map(fault -> fault.in(FIELD)).toList());
    }

    private static Checked<FilledPv> ofSession(Table table, Headings.Found<FilledColumn> found, SessionId session) {
        var number = number(table);
        if (number.isEmpty()) {
            return refused(FilledProblem.PV_WITHOUT_NUMBER);
        }
        return number.get().equals(session.toString())
                ? Checked.valid(pv(table, found))
                : refused(FilledProblem.PV_OF_OTHER_SESSION, number.get());
    }

    /** What stands beside « Session n° ». */
    private static Optional<String> number(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .dropWhile(cell -> !Folded.of(cell.text()).text().equals(NUMBER))
                        .skip(1)
                        .limit(1))
                .map(Cell::text)
                .findFirst();
    }

    private static FilledPv pv(Table table, Headings.Found<FilledColumn> found) {
        var lines = new ArrayList<FilledLine>();
        var remarks = new ArrayList<Row>();
        for (var row : table.rows()) {
            if (row.number() <= found.heading().number()) {
                continue;
            }
            var line = line(row, found);
            if (!remarks.isEmpty() || Remarks.begin(row, line)) {
                remarks.add(row);
            } else if (!line.texts().isEmpty()) {
                lines.add(line);
            }
        }
        var columns = found.columns().entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey(), column -> column.getValue().index()));
        return new FilledPv(lines, columns, Remarks.of(remarks));
    }

    private static FilledLine line(Row row, Headings.Found<FilledColumn> found) {
        var texts = new EnumMap<FilledColumn, String>(FilledColumn.class);
        for (var column : found.columns().keySet()) {
            var written = found.cell(row, column).text();
            var text = column == FilledColumn.COMMENTS ? CleanText.lines(written) : CleanText.line(written);
            if (!text.isEmpty()) {
                texts.put(column, text);
            }
        }
        return new FilledLine(row.number(), texts);
    }
}
