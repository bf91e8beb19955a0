package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inventory of docs/personal-data.md is that of the database: a new column says whether it is about somebody. */
@CertifTest
class InventoryTest {

    private static final String DOCUMENT = House.text(Path.of("docs/personal-data.md"));
    private static final int ABOUT_SOMEBODY = 5;
    private static final int ABOUT_NOBODY = 2;
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");
    private static final Pattern PROOF = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Autowired
    JdbcClient sql;

    @Test
    void every_column_is_about_somebody_or_about_nobody_and_has_its_line() {
        var somebody = columns(ABOUT_SOMEBODY);
        var nobody = columns(ABOUT_NOBODY);
        assertThat(somebody).doesNotContainAnyElementsOf(nobody);
        var all = new TreeSet<>(somebody);
        all.addAll(nobody);
        assertThat(all).containsExactlyElementsOf(new TreeSet<>(schema()));
    }

    @Test
    void every_line_says_whom_why_and_until_when() {
        assertThat(lines(ABOUT_SOMEBODY)).allSatisfy(cells -> assertThat(cells).noneMatch(String::isBlank));
    }

    @Test
    void every_test_that_is_said_to_hold_a_promise_exists() {
        var proofs = PROOF.matcher(DOCUMENT).results().toList();
        assertThat(proofs).isNotEmpty().allSatisfy(proof -> {
            var file = House.files(Path.of("src/test/java"), "/" + proof.group(1) + ".java");
            assertThat(file).as(proof.group(1)).hasSize(1);
            if (proof.group(2) != null) {
                assertThat(Files.readString(file.getFirst())).contains("void " + proof.group(2) + "()");
            }
        });
    }

    private static Set<String> columns(int width) {
        var columns = new TreeSet<String>();
        for (var cells : lines(width)) {
            NAMED.matcher(cells.get(1))
                    .results()
                    .forEach(column -> columns.add(cells.getFirst().replace("`", "") + "." + column.group(1)));
        }
        return columns;
    }

    /** The rows, of so many cells, of the tables that begin with a table's name. */
    private static List<List<String>> lines(int width) {
        return DOCUMENT.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == width && cells.get(1).startsWith("`"))
                .toList();
    }

    private List<String> schema() {
        return sql.sql("""
                        select c.relname || '.' || a.attname
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                            and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
                        """).query((row, _) -> row.getString(1)).list();
    }
}
