package fr.pix.certif.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in what was logged what was typed: as a whole word, whatever its case, whichever came first. */
final class Leaks {

    /** Shorter ones are in any text. */
    private static final int SHORTEST = 4;

    /** Numbers of sessions, accounts and ports are logged; six digits are somebody's code. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,5}");

    /** Cells of a list, lines of a text. */
    private static final Pattern PARTS = Pattern.compile("[\\n\\r\\t;,]+");

    private final Map<String, String> coincidences;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<String> newlyTyped = new ArrayList<>();
    private final StringBuilder logged = new StringBuilder();
    private final StringBuilder newlyLogged = new StringBuilder();
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
                        && !SHORT_NUMBER.matcher(value).matches())
                .forEach(value -> {
                    var word = value.toLowerCase(Locale.ROOT);
                    if (!coincidences.containsKey(word) && typed.putIfAbsent(word, value) == null) {
                        newlyTyped.add(word);
                    }
                });
    }

    synchronized boolean knows(String value) {
        return typed.containsKey(value.toLowerCase(Locale.ROOT));
    }

    synchronized void logged(String line) {
        newlyLogged.append(line.toLowerCase(Locale.ROOT)).append('\n');
    }

    /** Each word that was found since this was last asked, with the line that has it. */
    synchronized List<String> found() {
        var found = new ArrayList<String>();
        var lately = newlyLogged.toString();
        typed.keySet().forEach(word -> find(word, lately, found));
        var before = logged.toString();
        newlyTyped.forEach(word -> find(word, before, found));
        logged.append(newlyLogged);
        newlyLogged.setLength(0);
        newlyTyped.clear();
        return found;
    }

    private void find(String word, String text, List<String> found) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isWhole(text, at, at + word.length()) && told.add(word)) {
                var line = text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at + word.length()));
                found.add("« %s » was typed, and is in the log: %s".formatted(typed.get(word), line));
            }
        }
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }
}
