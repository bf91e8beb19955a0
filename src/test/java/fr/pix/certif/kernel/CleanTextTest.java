package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What remains of a text that was typed, character by character. */
class CleanTextTest {

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

    private static Stream<Character> everyCharacter() {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(code -> (char) code);
    }

    private static boolean isUnusable(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isSpace(char character) {
        return BREAKS.indexOf(character) >= 0
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
