package fr.pix.certif.kernel;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Reads a time of day as people type it: 13:30, 13h30, 13 h 30, 13h, 9h5, 1330, 930 (G47). */
public final class TypedTime {

    /** Each has an {@code hour} and {@code minute}s, which may be missing: only after an h one digit says them all. */
    private static final WrittenForms FORMS = WrittenForms.of(
            "(?<hour>\\d{1,2})\\s?[hH]\\s?(?<minute>\\d{1,2})?",
            "(?<hour>\\d{1,2})\\s?[:.]\\s?(?<minute>\\d{2})?",
            "(?<hour>\\d{1,2})(?<minute>\\d{2})");

    private TypedTime() {}

    /** The minute meant, or nothing when no clock shows it. */
    public static Optional<LocalTime> parse(String typed) {
        return match(typed).flatMap(TypedTime::minute);
    }

    /** Whether it is written as a time is, whether or not a clock shows it: 25:00. */
    public static boolean isWritten(String typed) {
        return match(typed).isPresent();
    }

    private static Optional<MatchResult> match(String typed) {
        return FORMS.match(typed.strip().replace('\u00A0', ' ').replace('\u202F', ' '));
    }

    private static Optional<LocalTime> minute(MatchResult match) {
        var hour = Integer.parseInt(match.group("hour"));
        var minute = match.group("minute") == null ? 0 : Integer.parseInt(match.group("minute"));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
