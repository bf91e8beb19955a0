package fr.pix.certif.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * How far the pages follow the RGAA, the French rules of accessibility: what the law has every page say, and its page of its
 * own explain. It is what {@code docs/accessibility.md} answers, criterion by criterion; {@code AccessibilityTableTest}
 * writes the file beside this class from there, and fails where they differ.
 *
 * @param checkedOn when all criteria were last gone through
 * @param conforming how many are met
 * @param failing the numbers of those that are not
 * @param notApplicable how many have no object here
 */
public record AccessibilityStatement(LocalDate checkedOn, int conforming, List<String> failing, int notApplicable) {

    private static final String FACTS = "accessibility.properties";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int HALF = 50;

    /** What this build says of itself. */
    public static final AccessibilityStatement CURRENT = read();

    public AccessibilityStatement {
        failing = List.copyOf(failing);
    }

    /** The three words that the law knows. */
    public enum State {
        FULL,
        PARTIAL,
        NONE
    }

    public State state() {
        if (failing.isEmpty()) {
            return State.FULL;
        }
        return percentage() >= HALF ? State.PARTIAL : State.NONE;
    }

    public int applicable() {
        return conforming + failing.size();
    }

    /** Of the criteria that apply, rounded down: nothing is said to be better than it is. */
    public int percentage() {
        return 100 * conforming / applicable();
    }

    /** The day of the last check, as it is written in a sentence. */
    public String day(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(checkedOn);
    }

    private static AccessibilityStatement read() {
        var facts = new Properties();
        try (var file = Objects.requireNonNull(AccessibilityStatement.class.getResourceAsStream(FACTS))) {
            facts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(facts);
    }

    static AccessibilityStatement of(Properties facts) {
        var failing = facts.getProperty("failing", "");
        return new AccessibilityStatement(
                LocalDate.parse(facts.getProperty("checked")),
                Integer.parseInt(facts.getProperty("conforming")),
                COMMA.splitAsStream(failing).filter(number -> !number.isBlank()).toList(),
                Integer.parseInt(facts.getProperty("not-applicable")));
    }
}
