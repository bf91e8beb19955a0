package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/attacks.md: each attack has a test of ours that tries it, and what is named exists. */
class AttacksTableTest {

    private static final Path DOCS = Path.of("docs");
    private static final String DOCUMENT = House.text(DOCS.resolve("attacks.md"));
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    /** What the product has no place for yet, said so in its row. */
    private static final String NOT_THERE = "not there yet: ";

    /** What became of a row's tests when we broke, by hand, what they watch. */
    private static final Pattern WITHOUT =
            Pattern.compile("fails([;:] .+)?|(either holds|not ours|not tried|stays green|not there yet): .+");

    /** What must be tried, in the words of those who asked for it. */
    private static final List<String> ASKED_FOR = List.of(
            "Session fixation",
            "Session theft",
            "CSRF",
            "Clickjacking",
            "Open redirects",
            "Header injection",
            "Path traversal",
            "Mass assignment",
            "Forced browsing",
            "Tenant crossing: path",
            "Tenant crossing: query",
            "Tenant crossing: form",
            "Tenant crossing: cookie",
            "Tenant crossing: file",
            "Two joinings, two closings of a session",
            "Two invitations at once",
            "A code drawn twice",
            "A form's key",
            "Timing of sign-in",
            "Timing of reset",
            "Guessing of codes",
            "Spreadsheet formula injection",
            "Decompression bombs",
            "Slow readers",
            "Slow writers",
            "Hostile SMTP",
            "Hostile OIDC",
            "Left behind");

    private static final Map<String, Path> TESTS = House.files(Path.of("src/test/java"), "Test.java").stream()
            .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), file -> file));

    @Test
    void every_attack_that_was_asked_for_is_tried() {
        var attacks = rows().stream().map(List::getFirst).toList();
        assertThat(ASKED_FOR).allSatisfy(asked -> assertThat(attacks).anyMatch(attack -> attack.startsWith(asked)));
    }

    @Test
    void every_attack_says_where_and_has_a_test() {
        assertThat(rows()).hasSizeGreaterThan(50).allSatisfy(cells -> {
            assertThat(cells).hasSize(4).noneMatch(String::isBlank);
            assertThat(NAMED.matcher(cells.get(2)).find() || cells.get(2).startsWith(NOT_THERE))
                    .as(cells.toString())
                    .isTrue();
        });
    }

    @Test
    void each_row_says_what_its_tests_did_without_what_they_watch() {
        assertThat(rows())
                .extracting(List::getLast)
                .allMatch(said -> WITHOUT.matcher(said).matches());
    }

    @Test
    void what_is_named_exists() {
        assertThat(NAMED.matcher(DOCUMENT).results()).isNotEmpty().allSatisfy(name -> {
            assertThat(TESTS).containsKey(name.group(1));
            if (name.group(2) != null) {
                assertThat(House.text(TESTS.getOrDefault(name.group(1), DOCS)))
                        .as(name.group())
                        .contains(" " + name.group(2) + "(");
            }
        });
        assertThat(LINK.matcher(DOCUMENT).results())
                .isNotEmpty()
                .allMatch(link -> Files.exists(DOCS.resolve(link.group(1))));
    }

    private static List<List<String>> rows() {
        return DOCUMENT.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Attack |"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }
}
