package fr.pix.certif.platform.table;

import fr.pix.certif.kernel.CleanText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the columns that were looked for stand in a table. */
public sealed interface Headings<C> {

    /**
     * The row of headings is there, with every required one, each once.
     *
     * @param columns those that were found; optional ones may be absent
     * @param rows those below that hold something in these columns
     */
    record Found<C>(Row heading, Map<C, Column> columns, List<Row> rows) implements Headings<C> {

        public Found {
            columns = Map.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** What a row holds in a column; nothing in one that the table does not have. */
        public Cell cell(Row row, C column) {
            var place = columns.get(column);
            return place == null ? Cell.empty() : row.at(place);
        }

        /** The headings that nobody looked for, of the columns where a row says something. */
        public List<String> others() {
            return IntStream.range(0, heading.cells().size())
                    .mapToObj(Column::new)
                    .filter(column -> !columns.containsValue(column))
                    .filter(column ->
                            rows.stream().anyMatch(row -> !row.at(column).isEmpty()))
                    .map(column -> CleanText.line(heading.at(column).text()))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** There is a row of headings, but some are missing or there twice. */
    record Faulty<C>(Row heading, List<TableFault> faults) implements Headings<C> {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** No row has any of the headings: perhaps the table begins with its first line. */
    record None<C>(TableFault fault) implements Headings<C> {}
}
