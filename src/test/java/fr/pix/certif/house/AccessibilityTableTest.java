package fr.pix.certif.house;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/accessibility.md}: every criterion of RGAA 4.1.2 has its answer and its proof, and the site says the same. */
class AccessibilityTableTest {

    private static final Path TABLE = Path.of("docs", "accessibility.md");
    private static final Path STATEMENT =
            Path.of("src/main/resources/fr/pix/certif/platform/web/accessibility.properties");
    private static final Path TESTS = Path.of("src/test/java");

    /** How many criteria each of the thirteen themes has: 106 in all. */
    private static final int[] THEMES = {9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12};

    private static final String MET = "conforme";
    private static final String FAILING = "non conforme";
    private static final String NO_OBJECT = "non applicable";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\|([^|]*)\\|([^|]*)\\|(.*)\\|$");
    private static final Pattern CHECK = Pattern.compile("(?m)^\\| \\*\\*([^*|]+)\\*\\* \\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern CITED = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern BY_HAND =
            Pattern.compile("à la main, (\\d{2}/\\d{2}/\\d{4}), [^:;|]{4,} : [^;|]{10,}");
    private static final Pattern LAST =
            Pattern.compile("Dernier passage sur les 106 critères : (\\d{2}/\\d{2}/\\d{4})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String table = House.text(TABLE);
    private final List<Criterion> criteria = ROW.matcher(table)
            .results()
            .map(row -> new Criterion(
                    row.group(1),
                    row.group(2).strip(),
                    row.group(3).strip(),
                    row.group(4).strip()))
            .toList();
    private final Set<String> checks =
            CHECK.matcher(table).results().map(check -> check.group(1)).collect(Collectors.toSet());

    @Test
    void each_of_the_106_criteria_stands_once_in_its_place() {
        var numbers = new ArrayList<String>();
        for (var theme = 0; theme < THEMES.length; theme++) {
            for (var criterion = 1; criterion <= THEMES[theme]; criterion++) {
                numbers.add((theme + 1) + "." + criterion);
            }
        }
        assertThat(numbers).hasSize(106);
        assertThat(criteria).extracting(Criterion::number).isEqualTo(numbers);
    }

    @Test
    void each_has_its_object_one_of_the_three_answers_and_a_proof() {
        for (var criterion : criteria) {
            assertThat(criterion.answer()).as(criterion.number()).isIn(MET, FAILING, NO_OBJECT);
            assertThat(criterion.object()).as(criterion.number()).hasSizeGreaterThan(10);
            assertThat(criterion.isProven())
                    .as("%s is proven", criterion.number())
                    .isTrue();
        }
    }

    @Test
    void every_check_and_every_test_that_is_named_exists() {
        for (var criterion : criteria) {
            assertThat(CITED.matcher(criterion.proof()).results().map(cited -> cited.group(1)))
                    .as(criterion.number())
                    .allMatch(checks::contains);
        }
        assertThat(TEST.matcher(table).results()).isNotEmpty().allSatisfy(AccessibilityTableTest::exists);
    }

    @Test
    void every_check_is_of_use_and_names_its_test() {
        var cited = new TreeSet<String>();
        criteria.forEach(
                criterion -> CITED.matcher(criterion.proof()).results().forEach(check -> cited.add(check.group(1))));
        CHECK.matcher(table).results().forEach(check -> {
            assertThat(TEST.matcher(check.group(2)).find()).as(check.group(1)).isTrue();
            assertThat(cited).contains(check.group(1));
        });
    }

    @Test
    void what_was_checked_by_hand_says_when_where_and_how() {
        for (var criterion : criteria) {
            var said = criterion.proof().split("à la main", -1).length - 1;
            var dates = BY_HAND.matcher(criterion.proof())
                    .results()
                    .map(match -> LocalDate.parse(match.group(1), DAY))
                    .toList();
            assertThat(dates).as("by hand in " + criterion.number()).hasSize(said);
        }
    }

    /** After a change of the table: {@code -Dcertif.renew=true} writes what the site says of itself. */
    @Test
    void the_site_states_what_the_table_says() throws IOException {
        var answers = criteria.stream().collect(groupingBy(Criterion::answer));
        var last = LAST.matcher(table);
        assertThat(last.find()).isTrue();
        var facts = """
                # Written from docs/accessibility.md by AccessibilityTableTest with -Dcertif.renew=true: change that table.
                checked=%s
                conforming=%d
                failing=%s
                not-applicable=%d
                """.formatted(
                        LocalDate.parse(last.group(1), DAY),
                        answers.getOrDefault(MET, List.of()).size(),
                        answers.getOrDefault(FAILING, List.of()).stream()
                                .map(Criterion::number)
                                .collect(Collectors.joining(",")),
                        answers.getOrDefault(NO_OBJECT, List.of()).size());
        if (Boolean.getBoolean("certif.renew")) {
            Files.writeString(STATEMENT, facts);
        }
        assertThat(STATEMENT).content().isEqualTo(facts);
    }

    @Test
    void what_is_not_met_is_told_to_readers_in_both_languages() {
        for (var language : List.of("fr", "en")) {
            var texts = House.text(House.MESSAGES.resolve("platform_" + language + ".properties"));
            for (var criterion : criteria) {
                var key = "platform.accessibility.failing." + criterion.number() + "=";
                assertThat(texts.contains("\n" + key))
                        .as("%s in %s", key, language)
                        .isEqualTo(criterion.answer().equals(FAILING));
            }
        }
    }

    private static void exists(MatchResult test) {
        var files = House.files(TESTS, "/" + test.group(1) + ".java");
        assertThat(files).as(test.group(1)).hasSize(1);
        assertThat(House.text(files.getFirst())).as(test.group()).contains(" " + test.group(2) + "(");
    }

    private record Criterion(String number, String object, String answer, String proof) {

        boolean isProven() {
            return CITED.matcher(proof).find()
                    || TEST.matcher(proof).find()
                    || BY_HAND.matcher(proof).find();
        }
    }
}
