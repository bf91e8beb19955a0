package fr.pix.certif.candidates.list;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.Row;
import fr.pix.certif.platform.table.TableFault;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableOutcome;
import fr.pix.certif.platform.table.TableProblem;
import fr.pix.certif.platform.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads a list of candidates: the model filled in, a .csv, or what somebody pasted. Its headings say which column is
 * which, wherever it stands; other columns and rows that name nobody are passed over.
 */
@Component
public class CandidateListReader {

    /** The field that the faults of the whole list belong to. */
    public static final String FIELD = "list";

    private static final int HEADINGS_SHOWN = 300;

    private static final TableLimits LIMITS = TableLimits.ofRows(1_100);

    private final TableReader tables = new TableReader(LIMITS);

    /**
     * Reads a file, whatever it is called.
     *
     * @param ofSchool whether the centre is a school: its lists say nothing of who pays
     * @throws IOException if the file does not arrive
     */
    public Checked<CandidateList> read(InputStream file, boolean ofSchool) throws IOException {
        return list(tables.read(file), ofSchool, "");
    }

    /** Reads what was copied from a spreadsheet. */
    public Checked<CandidateList> readPasted(String text, boolean ofSchool) {
        return list(tables.readPasted(text), ofSchool, text);
    }

    /** How the model heads the columns that any list may have; those of a centre's own certifications are in its model. */
    public static List<String> headings(boolean ofSchool) {
        return ListColumn.ALL.stream()
                .filter(column -> column.certification() == null)
                .filter(column -> !ofSchool || !CandidateSheet.NOT_OF_SCHOOLS.contains(column.field()))
                .map(column -> column.names().getFirst())
                .toList();
    }

    private static Checked<CandidateList> list(TableOutcome outcome, boolean ofSchool, String pasted) {
        return switch (outcome) {
            case TableOutcome.Refused(var fault) -> Checked.faulty(fault.in(FIELD));
            case TableOutcome.Read(var table) ->
                switch (ListColumn.headings(ofSchool).in(table)) {
                    case Headings.None<ListColumn>(var fault) -> Checked.faulty(fault.in(FIELD));
                    case Headings.Faulty<ListColumn>(var headings, var faults) ->
                        faulty(faults, strange(ListColumn.headings(ofSchool).unknown(headings)));
                    case Headings.Found<ListColumn> found -> list(found, pasted);
                };
        };
    }

    /** A heading that is missing is perhaps there by another name. */
    private static Checked<CandidateList> faulty(List<TableFault> faults, List<String> unknown) {
        var all = new ArrayList<>(faults.stream().map(fault -> fault.in(FIELD)).toList());
        if (!unknown.isEmpty() && faults.stream().anyMatch(fault -> fault.problem() == TableProblem.HEADING_MISSING)) {
            var shown = Excerpt.of(String.join(", ", unknown), HEADINGS_SHOWN);
            all.add(Fault.of(FIELD, ListProblem.HEADINGS_UNKNOWN, unknown.size(), shown));
        }
        return new Checked.Faulty<>(all);
    }

    private static Checked<CandidateList> list(Headings.Found<ListColumn> found, String pasted) {
        if (found.rows().isEmpty()) {
            return Checked.faulty(Fault.of(FIELD, ListProblem.LIST_EMPTY));
        }
        var places = found.columns().entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey().id(),
                        column -> column.getValue().index()));
        return Checked.valid(new CandidateList(
                found.rows().stream().map(row -> line(row, found)).toList(), places, strange(found.others()), pasted));
    }

    /** Headings of columns that we take no note of; the model's numbers of lines are none. */
    private static List<String> strange(List<String> headings) {
        return headings.stream()
                .filter(heading -> !heading.equals(CandidateSheet.NUMBERS))
                .toList();
    }

    private static ListLine line(Row row, Headings.Found<ListColumn> found) {
        Map<String, String> texts = new HashMap<>();
        for (var column : found.columns().keySet()) {
            var text = CleanText.line(found.cell(row, column).text());
            if (!text.isEmpty()) {
                texts.put(column.id(), text);
            }
        }
        return new ListLine(row.number(), texts);
    }
}
