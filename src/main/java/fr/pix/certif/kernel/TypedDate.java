package fr.pix.certif.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date as people type it: 19/04/2019, 19/4/19, 19042019, 19.04.2019, and 2019-04-19 (G47). */
public final class TypedDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})");
    private static final Pattern DIGITS_ONLY = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int CENTURY = 2000;

    private TypedDate() {}

    /** The day meant, or nothing when it is no day of the calendar; a year of two digits is in this century. */
    public static Optional<LocalDate> parse(String typed) {
        var text = typed.strip();
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        for (var pattern : new Pattern[] {DAY_FIRST, DIGITS_ONLY}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                return day(match.group(3), match.group(2), match.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var century = year.length() == 2 ? CENTURY : 0;
            return Optional.of(
                    LocalDate.of(century + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
