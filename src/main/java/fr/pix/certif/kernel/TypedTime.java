package fr.pix.certif.kernel;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: 13:30, 13h30, 13 h 30, 13h, 1330, 930 (G47). */
public final class TypedTime {

    private static final Pattern SEPARATED = Pattern.compile("(\\d{1,2})\\s?[:hH.]\\s?(\\d{2})?");
    private static final Pattern DIGITS_ONLY = Pattern.compile("(\\d{1,2})(\\d{2})");

    private TypedTime() {}

    /** The minute meant, or nothing when no clock shows it. */
    public static Optional<LocalTime> parse(String typed) {
        var text = typed.strip().replace('\u00A0', ' ').replace('\u202F', ' ');
        for (var pattern : new Pattern[] {SEPARATED, DIGITS_ONLY}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                var hour = Integer.parseInt(match.group(1));
                var minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
                return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
