package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table of {@code docs/personal-data.md} that says where in a person's file each column about him is, or why it is not:
 * compared with the inventory of all columns, and with what is written and what is kept.
 */
public final class FileTable {

    private static final String DOCUMENT = House.text(Path.of("docs/personal-data.md"));
    private static final Pattern IN_INVENTORY =
            Pattern.compile("\\| `(\\w+)` \\| ([^|]*) \\| ([^|]*) \\|[^|]*\\|[^|]*\\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern IN_FILE =
            Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\| (?:`([\\w.]+)`|–) \\| ([^|]*)\\|");

    private FileTable() {}

    /**
     * A line of it.
     *
     * @param path where the column is in the file; none where it is not
     * @param note what it is, or why it is not in the file
     */
    public record Line(
            String table, String column, @Nullable String path, String note) {}

    /** The lines under a heading, which are those of all columns that the inventory says are about such people. */
    public static List<Line> under(String heading, Pattern whom) {
        var section =
                DOCUMENT.split("(?m)^## " + Pattern.quote(heading) + "$", -1)[1].split("(?m)^## ", 2)[0];
        var lines = IN_FILE.matcher(section)
                .results()
                .map(line -> new Line(line.group(1), line.group(2), line.group(3), line.group(4)))
                .toList();
        assertThat(lines)
                .as("columns that the inventory says are about them")
                .extracting(line -> line.table() + "." + line.column())
                .containsExactlyInAnyOrderElementsOf(inventory(whom));
        return lines;
    }

    /** What is not in the file has a reason; of what is, all that is kept is there. */
    public static void compare(List<Line> lines, JsonNode file, Kept kept) {
        assertThat(lines).allSatisfy(line -> {
            if (line.path() == null) {
                assertThat(line.note()).as("why not: " + line).isNotBlank();
            } else {
                var values = kept.of(line.table(), line.column()).stream()
                        .flatMap(FileTable::leaves)
                        .toList();
                assertThat(values).as("something is kept in " + line).isNotEmpty();
                assertThat(values(file, line.path())).as(line.toString()).containsAll(values);
            }
        });
    }

    /** What is kept of the person in a column. */
    @FunctionalInterface
    public interface Kept {
        List<JsonNode> of(String table, String column);
    }

    private static List<String> inventory(Pattern whom) {
        return IN_INVENTORY
                .matcher(DOCUMENT)
                .results()
                .filter(line -> whom.matcher(line.group(3)).find())
                .flatMap(line ->
                        NAMED.matcher(line.group(2)).results().map(column -> line.group(1) + "." + column.group(1)))
                .toList();
    }

    /** All texts at a path, whatever lists are on the way. */
    private static List<String> values(JsonNode data, String path) {
        var nodes = List.of(data);
        for (var name : path.split("\\.", -1)) {
            nodes = nodes.stream()
                    .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                    .map(node -> node.path(name))
                    .toList();
        }
        return nodes.stream().flatMap(FileTable::leaves).toList();
    }

    /** Moments and times are written in more ways than one. */
    private static Stream<String> leaves(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(FileTable::leaves) : Stream.of(alike(node.asString("")));
    }

    private static String alike(String text) {
        return MOMENT.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant().toString()
                : text.replaceFirst("^(\\d\\d:\\d\\d):00$", "$1");
    }
}
