package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.database.Migration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What migrations made, as they say it themselves: whatever else there is in the schema, somebody else put there.
 *
 * @param sequences those that stand alone; one by which a column counts is its table's
 */
record MadeNames(Set<String> tables, Set<String> sequences) {

    /** Flyway's own. */
    static final String HISTORY = "flyway_schema_history";

    private static final Pattern STEP = Pattern.compile("(?m)^(create|drop) (table|sequence) (\\w+)");

    MadeNames {
        tables = Set.copyOf(tables);
        sequences = Set.copyOf(sequences);
    }

    static MadeNames by(List<Migration> migrations) {
        var tables = new HashSet<>(Set.of(HISTORY));
        var sequences = new HashSet<String>();
        for (var migration : migrations) {
            STEP.matcher(migration.text()).results().forEach(step -> {
                var names = step.group(2).equals("table") ? tables : sequences;
                if (step.group(1).equals("create")) {
                    names.add(step.group(3));
                } else {
                    names.remove(step.group(3));
                }
            });
        }
        return new MadeNames(tables, sequences);
    }

    boolean has(StoredTable table) {
        return tables.contains(table.name());
    }

    boolean has(StoredSequence sequence) {
        return sequences.contains(sequence.name())
                || sequence.table().filter(tables::contains).isPresent();
    }
}
