package fr.pix.certif.access;

import fr.pix.certif.kernel.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first: common words, keyboard runs, repetitions and years, one after the other, whatever
 * their case, accents and the usual replacements (« M0tDeP@sse2024! »). A short list of words stands for millions.
 */
final class CommonPasswords {

    private static final Set<String> WORDS = words();

    /** Rows of the keyboards, the alphabet and the digits: what fingers run along. */
    private static final String RUNS = "0123456789 9876543210 azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm"
            + " abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba poiuytreza mlkjhgfdsq nbvcxw";

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_NUMBER = 4;

    private CommonPasswords() {}

    /** Whether common parts cover the text from its beginning to its end. */
    static boolean include(String password) {
        var text = withoutSeparators(Folded.of(password).text());
        var reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (var from = 0; from < text.length(); from++) {
            if (reached[from]) {
                for (var to = from + 1; to <= text.length(); to++) {
                    reached[to] |= isCommon(text.substring(from, to)) || isNumber(text, from, to);
                }
            }
        }
        return reached[text.length()];
    }

    private static boolean isCommon(String part) {
        return WORDS.contains(part) || WORDS.contains(withoutReplacements(part)) || isRepetition(part) || isRun(part);
    }

    /** A year or the like, not a part of a longer number. */
    private static boolean isNumber(String text, int from, int to) {
        return to - from <= LONGEST_NUMBER
                && text.substring(from, to).chars().allMatch(Character::isDigit)
                && (from == 0 || !Character.isDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isDigit(text.charAt(to)));
    }

    private static boolean isRepetition(String part) {
        return part.length() >= SHORTEST_RUN && part.chars().allMatch(c -> c == part.charAt(0));
    }

    private static boolean isRun(String part) {
        return part.length() >= SHORTEST_RUN && RUNS.contains(part);
    }

    private static String withoutSeparators(String text) {
        return text.replaceAll("[\\s._\\-+*/!?,;:#'\"()&=~^<>|{}\\[\\]%]", "");
    }

    private static String withoutReplacements(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('€', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static Set<String> words() {
        try (var list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
