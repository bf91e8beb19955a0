package fr.pix.certif.house;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a template uses, directly or through others, its page has what it takes for. */
class TemplatesTest {

    private static final Set<String> PICKED = Set.of("part.date-field", "part.time-field");
    private static final Set<String> PICKERS = Set.of("part.pickers");
    private static final Pattern USED = Pattern.compile("@template\\.([\\w.-]+)");

    private static final Map<String, Set<String>> USES =
            House.files(House.TEMPLATES, ".jte").stream().collect(toMap(TemplatesTest::name, TemplatesTest::used));

    /** Without them the button beside the field does nothing. */
    @Test
    void a_page_with_a_date_or_a_time_loads_the_calendar_and_the_clock() {
        var pages = USES.keySet().stream()
                .filter(TemplatesTest::isPage)
                .filter(page -> reaches(page, PICKED))
                .collect(toSet());
        assertThat(pages).contains("candidates.objection", "sessions.form", "sessions.list");
        assertThat(pages)
                .allSatisfy(page -> assertThat(reaches(page, PICKERS)).as(page).isTrue());
    }

    /** What no other template uses. */
    private static boolean isPage(String template) {
        return USES.values().stream().noneMatch(used -> used.contains(template));
    }

    private static boolean reaches(String template, Set<String> some) {
        return some.contains(template)
                || USES.getOrDefault(template, Set.of()).stream().anyMatch(used -> reaches(used, some));
    }

    private static String name(Path template) {
        return House.TEMPLATES
                .relativize(template)
                .toString()
                .replace(".jte", "")
                .replace('/', '.');
    }

    private static Set<String> used(Path template) {
        return USED.matcher(House.text(template))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toSet());
    }
}
