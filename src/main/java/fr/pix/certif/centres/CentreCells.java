package fr.pix.certif.centres;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Column;
import fr.pix.certif.platform.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The cells of one line of a list of centres, judged all together and by the rules of the form. */
record CentreCells(Row row, Map<CentreColumn, Column> columns) {

    private static final Pattern BETWEEN = Pattern.compile("[,;|\\r\\n]+");

    /**
     * The centre that the line says, or all that is wrong with it.
     *
     * @param firstRows where each external id stands first, to be completed
     */
    Checked<CentreDetails> read(Map<String, Integer> firstRows) {
        var details = CentreDetails.check(new TypedCentre(
                text(CentreColumn.NAME),
                text(CentreColumn.TYPE),
                text(CentreColumn.ZONE),
                text(CentreColumn.EXTERNAL_ID),
                List.of(BETWEEN.split(text(CentreColumn.HABILITATIONS))),
                TypedSite.list(text(CentreColumn.SITES))));
        var faults = new ArrayList<>(details.faults());
        var externalId = CleanText.line(text(CentreColumn.EXTERNAL_ID));
        var first = externalId.isEmpty() ? null : firstRows.putIfAbsent(externalId, row.number());
        if (externalId.isEmpty()) {
            faults.add(Fault.of("externalId", CentreProblem.EXTERNAL_ID_REQUIRED));
        } else if (first != null) {
            faults.add(Fault.of("externalId", CentreProblem.EXTERNAL_ID_TWICE, Integer.toString(first)));
        }
        return faults.isEmpty() ? details : new Checked.Faulty<>(faults);
    }

    /** The faults with their cells; a column that the list has not stands for the one of the names. */
    List<CentreFault> placed(List<Fault> faults) {
        return faults.stream()
                .map(fault -> {
                    var column = CentreColumn.ofField(fault.field());
                    return new CentreFault(
                            row.number(),
                            columns.getOrDefault(column, Objects.requireNonNull(columns.get(CentreColumn.NAME))),
                            CleanText.line(text(column)),
                            (CentreProblem) fault.problem(),
                            fault.arguments());
                })
                .sorted(Comparator.comparing(CentreFault::column))
                .toList();
    }

    private String text(CentreColumn wanted) {
        var column = columns.get(wanted);
        return column == null ? "" : row.at(column).text();
    }
}
