package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The colours of the style sheet, by day and at night: what is drawn stands out from what it is drawn on. Browsers' checks
 * look at texts alone; a field's edge, an icon or the mark of the focus they leave to us (RGAA 3.3).
 */
class ContrastTest {

    private static final Path SHEET = Path.of("src/main/resources/static/assets/certif.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{3}|[0-9a-f]{6});");
    private static final Pattern NIGHT = Pattern.compile(
            "@media screen and \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{(.*?)}", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "edge, panel",
        "edge, ground",
        "focus, panel",
        "focus, ground",
        "focus, blue-tint",
        "blue, panel",
        "blue, ground",
        "bad, panel",
        "blue-strong, blue-tint",
        "ok, ok-tint",
        "warn, warn-tint",
        "bad, bad-tint",
        "ink-2, panel"
    })
    void an_edge_an_icon_and_the_focus_stand_out_by_three_to_one(String drawn, String ground) {
        contrasts(drawn, ground, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, panel",
        "ink, ground",
        "ink-2, panel",
        "ink-2, ground",
        "blue, panel",
        "blue, ground",
        "blue-strong, blue-tint",
        "on-blue, blue",
        "ok, ok-tint",
        "warn, warn-tint",
        "bad, bad-tint",
        "bad, panel"
    })
    void a_text_stands_out_by_four_and_a_half_to_one(String text, String ground) {
        contrasts(text, ground, 4.5);
    }

    private static void contrasts(String drawn, String ground, double least) {
        var sheet = House.text(SHEET);
        var day = tokens(sheet.substring(0, sheet.indexOf("@media")));
        var night = new HashMap<>(day);
        var dark = NIGHT.matcher(sheet);
        assertThat(dark.find()).isTrue();
        night.putAll(tokens(dark.group(1)));
        assertThat(ratio(day, drawn, ground)).as("by day").isGreaterThanOrEqualTo(least);
        assertThat(ratio(night, drawn, ground)).as("at night").isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> tokens(String rules) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(rules)
                .results()
                .forEach(found -> tokens.put(
                        found.group(1),
                        found.group(2).length() == 6
                                ? found.group(2)
                                : found.group(2).replaceAll("(.)", "$1$1")));
        return tokens;
    }

    /** As WCAG 2.1 defines it. */
    private static double ratio(Map<String, String> tokens, String drawn, String ground) {
        var a = luminance(Objects.requireNonNull(tokens.get(drawn)));
        var b = luminance(Objects.requireNonNull(tokens.get(ground)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour, 16);
        return 0.2126 * light(rgb >> 16) + 0.7152 * light(rgb >> 8 & 0xFF) + 0.0722 * light(rgb & 0xFF);
    }

    private static double light(int of255) {
        var share = of255 / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
