package fr.pix.certif.centres;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Column;
import fr.pix.certif.platform.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cells of one line of a list of centres, judged all together and by the rules of the form.
 *
 * @param beyond the first column after the last heading: what stands there or behind fell out of its cell, such as the second
 *     of two sites between semicolons, and would be lost unseen
 */
record CentreCells(Row row, Map<CentreColumn, Column> columns, Column beyond) {

    /** Of the fault of a line that is longer than the headings. */
    private static final String BEYOND = "beyond";

    private static final Pattern BETWEEN = Pattern.compile("[,;|\\r\\n]+");

    /**
     * The centre that the line says, or all that is wrong with it.
     *
     * @param firstRows where each external id stands first, whatever its capitals; to be completed
     */
    Checked<CentreDetails> read(Map<String, Integer> firstRows) {
        var details = CentreDetails.check(new TypedCentre(
                text(CentreColumn.NAME),
                text(CentreColumn.TYPE),
                text(CentreColumn.ZONE),
                text(CentreColumn.EXTERNAL_ID),
                List.of(BETWEEN.split(text(CentreColumn.HABILITATIONS))),
                TypedSite.list(text(CentreColumn.SITES))));
        var faults = new ArrayList<>(
                details.faults().stream().map(CentreCells::ofList).toList());
        var externalId = CleanText.line(text(CentreColumn.EXTERNAL_ID));
        var first = externalId.isEmpty() ? null : firstRows.putIfAbsent(CentreDetails.sameId(externalId), row.number());
        if (externalId.isEmpty()) {
            faults.add(Fault.of("externalId", CentreProblem.EXTERNAL_ID_REQUIRED));
        } else if (first != null) {
            faults.add(Fault.of("externalId", CentreProblem.EXTERNAL_ID_TWICE, Integer.toString(first)));
        }
        if (row.cells().size() > beyond.index()) {
            faults.add(Fault.of(BEYOND, CentreProblem.CELLS_BEYOND, Excerpt.of(textBeyond(), CentreFault.SHOWN)));
        }
        return faults.isEmpty() ? details : new Checked.Faulty<>(faults);
    }

    /** A list has a site's zone in brackets, where a form has a field. */
    private static Fault ofList(Fault fault) {
        return fault.field().startsWith(SiteCheck.ZONE_FIELD)
                ? new Fault(fault.field(), CentreProblem.SITE_ZONE_UNKNOWN, fault.arguments())
                : fault;
    }

    private String textBeyond() {
        return row.cells().stream()
                .skip(beyond.index())
                .map(cell -> CleanText.line(cell.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The faults with their cells; a column that the list has not stands for the one of the names. */
    List<CentreFault> placed(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field().equals(BEYOND) ? placed(fault, beyond, textBeyond()) : placed(fault))
                .sorted(Comparator.comparing(CentreFault::column))
                .toList();
    }

    private CentreFault placed(Fault fault) {
        var column = CentreColumn.ofField(fault.field());
        var place = columns.getOrDefault(column, Objects.requireNonNull(columns.get(CentreColumn.NAME)));
        return placed(fault, place, CleanText.line(text(column)));
    }

    private CentreFault placed(Fault fault, Column place, String shown) {
        return new CentreFault(row.number(), place, shown, (CentreProblem) fault.problem(), fault.arguments());
    }

    private String text(CentreColumn wanted) {
        var column = columns.get(wanted);
        return column == null ? "" : row.at(column).text();
    }
}
