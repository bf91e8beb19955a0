package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What files of migrations must say, so that people go on to work on large tables (decision 113). */
class MigrationFilesTest {

    /** The first that was written under these rules. */
    private static final String FIRST = "V0026";

    /** What landed otherwise: a small table, whose index nobody needs beforehand. */
    private static final Set<String> NOT_BEFOREHAND = Set.of("handed_over_of");

    /** What landed otherwise: one file that drops an index beside those that it makes. */
    private static final Set<String> MAKES_AND_DROPS = Set.of("V0026__read_by_what_is_forgotten.sql");

    /** 21 never was. Nowhere else would a missing one be found: a history with more than the files is no fault (Migrations). */
    private static final Set<Integer> NO_FILES = Set.of(21, 36);

    private static final Pattern INDEX =
            Pattern.compile("(?im)^create (?:unique )?index (if not exists )?(\\w+) (on (?:only )?(\\w+)[^;]*);");

    private record Made(Migration file, boolean unlessThere, DocumentedIndex index) {}

    @Test
    void no_file_is_missing_but_what_was_taken_back() {
        var there = Migration.all().stream()
                .map(file -> Integer.valueOf(file.name().substring(1, 5)))
                .toList();
        assertThat(there)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, there.getLast())
                        .boxed()
                        .filter(number -> !NO_FILES.contains(number))
                        .toList());
    }

    @Test
    void an_index_of_a_table_with_rows_may_be_made_beforehand_and_operators_are_told() throws Exception {
        var made = made();
        assertThat(made).hasSizeGreaterThanOrEqualTo(6);
        assertThat(made.stream()
                        .filter(each -> !NOT_BEFOREHAND.contains(each.index().name())))
                .allSatisfy(each -> assertThat(each.unlessThere())
                        .as(each.index().name() + " if not exists")
                        .isTrue())
                .extracting(Made::index)
                .as("docs/operations.md, Upgrades")
                .containsExactlyInAnyOrderElementsOf(DocumentedIndex.all());
    }

    @Test
    void who_makes_an_index_of_a_table_with_rows_drops_and_alters_nothing_in_the_same_file() {
        assertThat(made().stream().map(Made::file))
                .filteredOn(file -> !MAKES_AND_DROPS.contains(file.name()))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(file.text()).as(file.name()).doesNotContainPattern("(?im)^(drop|alter)\\b"));
    }

    private static List<Made> made() {
        return Migration.all().stream()
                .filter(file -> file.name().compareTo(FIRST) >= 0)
                .flatMap(file -> INDEX.matcher(file.text())
                        .results()
                        .filter(index -> !file.text().contains("create table " + index.group(4) + " ("))
                        .map(index -> new Made(
                                file,
                                index.group(1) != null,
                                new DocumentedIndex(
                                        index.group(2), index.group(3).replaceAll("\\s+", " ")))))
                .toList();
    }
}
