package fr.pix.certif.kernel;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Reads a date as people type it: 19/04/2019, 19/4/19, 19042019, 190419, 19.04.2019, 2019-04-19 (G47), 19 avril 2019,
 * 1er mai 2019, vendredi 19 avril 2019.
 */
public final class TypedDate {

    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    /** As {@link DayOfWeek} has them, Monday first. */
    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    /** Each has a {@code day}, a {@code month} and a {@code year}. */
    private static final WrittenForms FORMS = WrittenForms.of(
            "(?<day>\\d{1,2})[/. -](?<month>\\d{1,2})[/. -](?<year>\\d{4}|\\d{2})",
            "(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{4}|\\d{2})",
            "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})",
            "(?:(?<weekday>" + String.join("|", WEEKDAYS) + "),? )?(?<day>\\d{1,2}(?!er)|1)(?:er)? (?<month>"
                    + String.join("|", MONTHS) + ") (?<year>\\d{4})");

    private static final int CENTURY = 2000;

    private TypedDate() {}

    /** The day meant, or nothing when it is no day of the calendar, such as a Monday that is a Tuesday; a year of two digits is in this century. */
    public static Optional<LocalDate> parse(String typed) {
        return match(typed).flatMap(TypedDate::day);
    }

    /** Whether it is written as a date is, be there such a day or not: 31/02/2019. */
    public static boolean isWritten(String typed) {
        return match(typed).isPresent();
    }

    private static Optional<MatchResult> match(String typed) {
        return FORMS.match(Folded.of(typed).text());
    }

    private static Optional<LocalDate> day(MatchResult match) {
        var year = match.group("year");
        var century = year.length() == 2 ? CENTURY : 0;
        try {
            var day = LocalDate.of(
                    century + Integer.parseInt(year),
                    month(match.group("month")),
                    Integer.parseInt(match.group("day")));
            return Optional.of(day).filter(date -> isOn(date, match));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isOn(LocalDate date, MatchResult match) {
        var weekday = match.namedGroups().containsKey("weekday") ? match.group("weekday") : null;
        return weekday == null || DayOfWeek.of(1 + WEEKDAYS.indexOf(weekday)) == date.getDayOfWeek();
    }

    private static int month(String written) {
        return MONTHS.contains(written) ? MONTHS.indexOf(written) + 1 : Integer.parseInt(written);
    }
}
