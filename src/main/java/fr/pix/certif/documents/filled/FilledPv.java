package fr.pix.certif.documents.filled;

import fr.pix.certif.platform.table.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PV as it came back, nothing compared.
 *
 * @param columns where each column stands, from 0; the optional ones may be absent
 * @param remarks what stands in the box for the session as a whole; empty for nothing
 */
public record FilledPv(List<FilledLine> lines, Map<FilledColumn, Integer> columns, String remarks) {

    public FilledPv {
        lines = List.copyOf(lines);
        columns = Map.copyOf(columns);
    }

    boolean has(FilledColumn column) {
        return columns.containsKey(column);
    }

    /** Where a column's cell stands in a row: {@code J12}. */
    Optional<String> cell(int row, FilledColumn column) {
        return Optional.ofNullable(columns.get(column)).map(place -> new Column(place).cell(row));
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "FilledPv";
    }
}
