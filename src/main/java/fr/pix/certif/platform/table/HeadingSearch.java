package fr.pix.certif.platform.table;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a list may have, to be looked for by their headings: among the first rows, in any order, others beside
 * them. Case, accents, spaces, line breaks and punctuation do not count: {@code * E-mail} is {@code email}. Made once for
 * each kind of list.
 */
public final class HeadingSearch<C> {

    /** Above the headings there may be a title, an explanation, a date: not a list. */
    private static final int FIRST_ROWS = 20;

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Heading<C>> wanted;
    private final Map<String, Heading<C>> byName = new HashMap<>();

    /**
     * Looks for these.
     *
     * @throws IllegalArgumentException if two of them share a name
     */
    public HeadingSearch(List<Heading<C>> wanted) {
        this.wanted = List.copyOf(wanted);
        for (var heading : wanted) {
            for (var name : heading.names()) {
                var other = byName.put(bare(name), heading);
                if (other != null && !other.equals(heading)) {
                    throw new IllegalArgumentException("two headings called " + name);
                }
            }
        }
    }

    /** Finds the row that has most of them. */
    public Headings<C> in(Table table) {
        @Nullable Row best = null;
        Map<C, List<Column>> places = Map.of();
        for (var row : table.rows().subList(0, Math.min(FIRST_ROWS, table.rows().size()))) {
            var here = places(row);
            if (here.size() > places.size()) {
                best = row;
                places = here;
            }
        }
        if (best == null) {
            return new Headings.None<>(TableFault.of(TableProblem.NO_HEADINGS, names()));
        }
        var faults = faults(places);
        return faults.isEmpty() ? found(table, best, places) : new Headings.Faulty<>(best, faults);
    }

    /** What a row says between the headings that are looked for. */
    public List<String> unknown(Row headings) {
        return headings.cells().stream()
                .map(cell -> CleanText.line(cell.text()))
                .filter(text -> !text.isEmpty() && !byName.containsKey(bare(text)))
                .distinct()
                .toList();
    }

    private Map<C, List<Column>> places(Row row) {
        var places = new LinkedHashMap<C, List<Column>>();
        for (var i = 0; i < row.cells().size(); i++) {
            var heading = byName.get(bare(row.cells().get(i).text()));
            if (heading != null) {
                places.computeIfAbsent(heading.id(), _ -> new ArrayList<>()).add(new Column(i));
            }
        }
        return places;
    }

    private List<TableFault> faults(Map<C, List<Column>> places) {
        var faults = new ArrayList<TableFault>();
        for (var heading : wanted) {
            var columns = places.getOrDefault(heading.id(), List.of());
            if (columns.isEmpty() && heading.required()) {
                faults.add(TableFault.of(TableProblem.HEADING_MISSING, heading.name()));
            } else if (columns.size() > 1) {
                var letters = columns.stream().map(Column::toString).collect(joining(", "));
                faults.add(TableFault.of(TableProblem.HEADING_TWICE, heading.name(), letters));
            }
        }
        return faults;
    }

    private static <C> Headings<C> found(Table table, Row heading, Map<C, List<Column>> places) {
        var columns = new LinkedHashMap<C, Column>();
        places.forEach((id, only) -> columns.put(id, only.getFirst()));
        var rows = table.rows().stream()
                .filter(row -> row.number() > heading.number())
                .filter(row -> columns.values().stream()
                        .anyMatch(column -> !row.at(column).isEmpty()))
                .toList();
        return new Headings.Found<>(heading, columns, rows);
    }

    private String names() {
        return wanted.stream()
                .filter(heading -> heading.required())
                .map(Heading::name)
                .collect(joining(", "));
    }

    private static String bare(String name) {
        return PUNCTUATION.matcher(Folded.of(name).text()).replaceAll("");
    }
}
