package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What remains of a text that was typed, character by character. */
class CleanTextTest {

    private static final String UNSEEN =
            "\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
                    + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F"
                    + "\u3164\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB";
    private static final String BREAKS = "\n\r\u000B\f\u0085\u2028\u2029";

    @Test
    void within_a_text_every_character_stays_but_those_that_nothing_can_carry() {
        everyCharacter().forEach(character -> {
            var kept = BREAKS.indexOf(character) >= 0 || character == '\t'
                    ? "a b"
                    : isUnusable(character) ? "ab" : "a" + character + "b";
            assertThat(CleanText.line("a" + character + "b"))
                    .as("%04x", (int) character)
                    .isEqualTo(kept);
        });
    }

    @Test
    void around_a_text_no_space_stays_that_is_seen_as_one() {
        everyCharacter().forEach(character -> {
            var gone = isSpace(character) || isUnusable(character);
            assertThat(CleanText.line(character + "a"))
                    .as("%04x", (int) character)
                    .isEqualTo(gone ? "a" : character + "a");
            assertThat(CleanText.line("a" + character))
                    .as("%04x", (int) character)
                    .isEqualTo(gone ? "a" : "a" + character);
        });
    }

    @Test
    void a_text_of_nothing_but_spaces_is_empty_and_lines_stay_where_they_may() {
        assertThat(CleanText.line("")).isEmpty();
        assertThat(CleanText.line(" \u00A0\t\u200B ")).isEmpty();
        assertThat(CleanText.lines(" Salle 2\r\nétage 1\r ")).isEqualTo("Salle 2\nétage 1");
    }

    @Test
    void a_name_that_looks_like_another_is_that_one() {
        assertThat(CleanText.line("Le\u200B Goff\u202E")).isEqualTo("Le Goff");
        assertThat(CleanText.line("\uFEFF \u2066Zoé\u2069 \u200F")).isEqualTo("Zoé");
        assertThat(CleanText.line("Mar\u00ADtin\u2060")).isEqualTo("Martin");
        assertThat(CleanText.line("\u3164")).isEmpty();
    }

    @Test
    void what_joins_letters_or_emoji_and_what_keeps_them_apart_stays() {
        assertThat(CleanText.line("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(CleanText.line("👩\u200D🏫")).isEqualTo("👩\u200D🏫");
        assertThat(CleanText.line("❤\uFE0F")).isEqualTo("❤\uFE0F");
        var wales = "🏴" + new String(Character.toChars(0xE0067)) + new String(Character.toChars(0xE007F));
        assertThat(CleanText.line(wales)).isEqualTo(wales);
    }

    private static Stream<Character> everyCharacter() {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(code -> (char) code);
    }

    private static boolean isUnusable(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> UNSEEN.indexOf(character) >= 0;
        };
    }

    private static boolean isSpace(char character) {
        return BREAKS.indexOf(character) >= 0 || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
