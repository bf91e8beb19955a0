package fr.pix.certif.centres;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Column;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.Row;
import fr.pix.certif.platform.table.Table;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableOutcome;
import fr.pix.certif.platform.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of centres: an .ods, a .csv, or what somebody pasted. */
final class CentreListReader {

    private static final TableReader TABLES = new TableReader(TableLimits.ofRows(10_000));

    private CentreListReader() {}

    static Checked<CentreList> read(InputStream file) throws IOException {
        return list(TABLES.read(file));
    }

    static Checked<CentreList> readPasted(String text) {
        return list(TABLES.readPasted(text));
    }

    private static Checked<CentreList> list(TableOutcome outcome) {
        return switch (outcome) {
            case TableOutcome.Read(var table) -> ofTable(table);
            case TableOutcome.Refused(var fault) -> Checked.faulty(fault.in(CheckCentreList.FIELD));
        };
    }

    private static Checked<CentreList> ofTable(Table table) {
        return switch (CentreColumn.HEADINGS.in(table)) {
            case Headings.Found<CentreColumn>(var heading, var columns, var rows) ->
                of(rows, columns, new Column(heading.cells().size()));
            case Headings.Faulty<CentreColumn>(var _, var faults) ->
                new Checked.Faulty<>(faults.stream()
                        .map(fault -> fault.in(CheckCentreList.FIELD))
                        .toList());
            case Headings.None<CentreColumn>(var fault) -> Checked.faulty(fault.in(CheckCentreList.FIELD));
        };
    }

    private static Checked<CentreList> of(List<Row> rows, Map<CentreColumn, Column> columns, Column beyond) {
        if (rows.isEmpty()) {
            return Checked.faulty(Fault.of(CheckCentreList.FIELD, CentreProblem.NO_CENTRE_LISTED));
        }
        var centres = new ArrayList<CentreLine.New>();
        var faulty = new ArrayList<CentreLine.Faulty>();
        var firstRows = new HashMap<String, Integer>();
        for (var row : rows) {
            var cells = new CentreCells(row, columns, beyond);
            switch (cells.read(firstRows)) {
                case Checked.Valid<CentreDetails>(var details) ->
                    centres.add(new CentreLine.New(row.number(), details));
                case Checked.Faulty<CentreDetails>(var faults) ->
                    faulty.add(new CentreLine.Faulty(row.number(), cells.placed(faults)));
            }
        }
        return Checked.valid(new CentreList(centres, faulty, columns.keySet()));
    }
}
