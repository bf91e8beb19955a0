package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every item of the guide's checklist is cited by the test that proves it: {@code G41}, or {@code G24_to_G33}. */
class GuideIsProvenTest {

    /** G1, G62 and G74 are slides without a rule. */
    private static final List<Integer> NOT_PROVEN = List.of(1, 62, 74);

    private static final Pattern CITED = Pattern.compile("[Gg](\\d{1,2})(?:(?:_to_| to |–)[Gg](\\d{1,2}))?");

    @Test
    void every_item_of_the_guide_is_proven() {
        var items = new TreeSet<>(IntStream.rangeClosed(1, 74).boxed().toList());
        NOT_PROVEN.forEach(items::remove);
        assertThat(cited()).containsAll(items);
    }

    private static Set<Integer> cited() {
        var cited = new TreeSet<Integer>();
        for (var file : House.files(Path.of("src/test/java"), ".java")) {
            if (file.endsWith("GuideIsProvenTest.java")) {
                continue;
            }
            CITED.matcher(House.text(file)).results().forEach(match -> {
                var from = Integer.parseInt(match.group(1));
                var to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
                IntStream.rangeClosed(from, to).forEach(cited::add);
            });
        }
        return cited;
    }
}
