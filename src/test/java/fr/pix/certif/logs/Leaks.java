package fr.pix.certif.logs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in what was logged what was typed: as a whole word, whichever came first. What has letters only is a name, and found
 * as it was typed: « Type » is a heading of somebody's list, "type" a word of any log. The rest is found whatever its case.
 */
final class Leaks {

    /** Shorter ones are in any text. */
    private static final int SHORTEST = 4;

    /** Numbers of sessions, accounts and ports are logged; six digits are somebody's code. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,5}");

    /** Days and months of our time are in any log; those of births are before. */
    private static final Pattern LATELY = Pattern.compile("20[2-9]\\d-\\d{2}(-\\d{2})?");

    /** So is the time of day, whose minutes and seconds look like another. */
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}");

    /** Addresses of pages are logged, for a form says where it leads back to; a secret in one is typed by itself. */
    private static final Pattern ADDRESS = Pattern.compile("/[\\w/-]*");

    /** What a list is sorted by, and a statement that failed names: a word of the product's own. */
    private static final Pattern COLUMN = Pattern.compile("[a-z]+(_[a-z]+)+");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{Z}'’-]+");

    /** Whose account it is, and which session's page: numbers that we give, another in each line of an hour. */
    private static final Pattern GIVEN_NUMBER = Pattern.compile("(?<=account |/)\\d{1,5}(?=[/: ]|$)");

    /** Cells of a list, lines of a text. */
    private static final Pattern PARTS = Pattern.compile("[\\n\\r\\t;,]+");

    /** What stands by itself in a text: a value is looked for only where its first word is. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private final Map<String, String> coincidences;
    private final Set<String> typed = new LinkedHashSet<>();
    private final List<String> newlyTyped = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();
    private final StringBuilder logged = new StringBuilder();
    private final StringBuilder newlyLogged = new StringBuilder();
    private final Set<String> words = new HashSet<>();
    private final Set<String> told = new LinkedHashSet<>();

    /** @param coincidences words that are typed and logged and have nothing to do with each other, each with the reason */
    Leaks(Map<String, String> coincidences) {
        this.coincidences = Map.copyOf(coincidences);
    }

    /** Something was typed, or is known of somebody. */
    synchronized void typed(String text) {
        Stream.concat(Stream.of(text), PARTS.splitAsStream(text))
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST
                        && !SHORT_NUMBER.matcher(value).matches()
                        && !LATELY.matcher(value).matches()
                        && !TIME.matcher(value).matches()
                        && !ADDRESS.matcher(value).matches()
                        && !COLUMN.matcher(value).matches())
                .forEach(value -> {
                    if (!coincidences.containsKey(value.toLowerCase(Locale.ROOT)) && typed.add(value)) {
                        newlyTyped.add(value);
                    }
                });
    }

    synchronized boolean knows(String value) {
        return typed.contains(value);
    }

    /** What is said again and again is kept once: an hour's log is as large as all else that a process holds. */
    synchronized void logged(String line) {
        var kept = GIVEN_NUMBER.matcher(line).replaceAll("#");
        if (lines.add(kept)) {
            newlyLogged.append(kept).append('\n');
        }
    }

    /** Each word that was found since this was last asked, with the line that has it. */
    synchronized List<String> found() {
        var found = new ArrayList<String>();
        var lately = newlyLogged.toString();
        var newWords = words(lately);
        typed.forEach(value -> find(value, newWords, lately, found));
        if (newlyTyped.stream().anyMatch(value -> words.contains(first(value)))) {
            var before = logged.toString();
            newlyTyped.forEach(value -> find(value, words, before, found));
        }
        logged.append(newlyLogged);
        words.addAll(newWords);
        newlyLogged.setLength(0);
        newlyTyped.clear();
        return found;
    }

    private void find(String value, Set<String> words, String text, List<String> found) {
        if (!words.contains(first(value))) {
            return;
        }
        var either = LETTERS.matcher(value).matches() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var seen = Pattern.compile(Pattern.quote(value), either).matcher(text);
        while (seen.find()) {
            if (isWhole(text, seen.start(), seen.end()) && told.add(value)) {
                var line = text.substring(text.lastIndexOf('\n', seen.start()) + 1, text.indexOf('\n', seen.end()));
                found.add("« %s » was typed, and is in the log: %s".formatted(value, line));
            }
        }
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Empty for what has no letter and no digit, which no log is searched for. */
    private static String first(String value) {
        var word = WORD.matcher(value);
        return word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }
}
