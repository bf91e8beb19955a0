package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md answers each requirement once, and names nothing that is not there. */
class SecurityTableTest {

    private static final Path DOCS = Path.of("docs");

    /**
     * How many requirements of the levels 1 and 2 each section of the ASVS 5.0.0 has. They come first in their sections, so
     * that a count says which they are.
     */
    private static final String SECTIONS = """
            1.1:2 1.2:9 1.3:11 1.4:3 1.5:2
            2.1:3 2.2:3 2.3:4 2.4:1
            3.2:2 3.3:4 3.4:6 3.5:5 3.7:2
            4.1:3 4.2:1 4.3:2 4.4:4
            5.1:1 5.2:3 5.3:2 5.4:3
            6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4
            7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
            8.1:2 8.2:3 8.3:1 8.4:1
            9.1:3 9.2:4
            10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3
            11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
            12.1:3 12.2:2 12.3:4
            13.1:1 13.2:5 13.3:2 13.4:5
            14.1:2 14.2:4 14.3:3
            15.1:3 15.2:3 15.3:7
            16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
            17.1:1 17.2:4 17.3:2
            """;

    /** Those of level 1. */
    private static final List<String> FIRST_LEVEL =
            Stream.of("""
            1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1
            3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1
            6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1
            10.4.2 10.4.3 10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1
            15.3.1
            """.strip().split("\\s+", -1)).toList();

    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| (\\S*) \\| (.*?) \\| (.*?) \\| (.*?) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("(\\w+Test)(?:\\.(\\w+))?");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
    private static final Pattern FILE = Pattern.compile("(?:src|docs|ops)/\\S+|pom\\.xml");

    private static final Map<String, Path> TESTS = byName(Path.of("src/test/java"));
    private static final Map<String, Path> CLASSES = byName(Path.of("src/main/java"));

    @Test
    void each_requirement_has_one_row_with_its_level_and_an_answer() {
        var rows = rows();
        assertThat(rows).hasSize(253);
        assertThat(rows.stream().map(Row::number)).containsExactlyElementsOf(requirements());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.level()).as(row.number()).isEqualTo(FIRST_LEVEL.contains(row.number()) ? "1" : "2");
            assertThat(row.what().split(" ", -1)).as(row.number()).hasSizeBetween(2, 12);
            assertThat(row.how()).as(row.number()).hasSizeGreaterThan(9);
        });
        assertThat(Files.exists(DOCS.resolve("security.md"))).isTrue();
    }

    @Test
    void each_state_is_proven_in_its_way() {
        for (var row : rows()) {
            var how = row.how();
            var proven = switch (row.state()) {
                case "held" -> TEST.matcher(how).find();
                case "by construction" ->
                    how.contains("](")
                            || named(how).anyMatch(CLASS.asMatchPredicate().or(FILE.asMatchPredicate()));
                case "does not apply" -> true;
                case "operator" -> keepItSafe().contains(row.number());
                case "open" -> how.contains("Missing:");
                default -> false;
            };
            assertThat(proven).as("%s: %s", row.number(), row.state()).isTrue();
        }
    }

    @Test
    void what_is_named_exists() {
        for (var page : List.of("security.md", "security-rules.md", "threat-model.md")) {
            var text = House.text(DOCS.resolve(page));
            named(text)
                    .forEach(name ->
                            assertThat(exists(name)).as("%s: `%s`", page, name).isTrue());
            LINK.matcher(text)
                    .results()
                    .forEach(link -> assertThat(leads(page, link))
                            .as("%s: %s", page, link.group())
                            .isTrue());
        }
    }

    private static boolean exists(String name) {
        var test = TEST.matcher(name);
        if (test.matches()) {
            var file = TESTS.get(test.group(1));
            return file != null && (test.group(2) == null || House.text(file).contains(" " + test.group(2) + "("));
        }
        if (FILE.matcher(name).matches()) {
            return Files.exists(Path.of(name));
        }
        return !CLASS.matcher(name).matches() || CLASSES.containsKey(name);
    }

    private static boolean leads(String page, MatchResult link) {
        var file = link.group(1).isEmpty() ? DOCS.resolve(page) : DOCS.resolve(link.group(1));
        var anchor = link.group(2);
        return Files.exists(file)
                && (anchor == null
                        || House.text(file)
                                .lines()
                                .filter(line -> line.startsWith("#"))
                                .map(SecurityTableTest::anchor)
                                .anyMatch(anchor::equals));
    }

    private static String anchor(String heading) {
        return "#"
                + heading.replaceAll("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-');
    }

    private static Stream<String> named(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1));
    }

    /** What docs/operations.md says to whoever runs it, with the requirement's number beside. */
    private static String keepItSafe() {
        var operations = House.text(DOCS.resolve("operations.md"));
        return operations.substring(operations.indexOf("\n## Keep it safe"));
    }

    private static List<String> requirements() {
        var numbers = new ArrayList<String>();
        for (var section : SECTIONS.strip().split("\\s+", -1)) {
            var parts = section.split(":", -1);
            IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
                    .forEach(number -> numbers.add(parts[0] + "." + number));
        }
        return numbers;
    }

    private static List<Row> rows() {
        return House.text(DOCS.resolve("security.md"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                .toList();
    }

    private static Map<String, Path> byName(Path folder) {
        return House.files(folder, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Function.identity(),
                        (first, _) -> first,
                        TreeMap::new));
    }

    private record Row(String number, String level, String what, String how, String state) {}
}
