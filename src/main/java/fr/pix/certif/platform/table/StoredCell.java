package fr.pix.certif.platform.table;

import fr.pix.certif.platform.sheet.StoredValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * What the cell of a spreadsheet means: by its stored value, never by what it shows. 10/08/80 on the screen may be the
 * year 1980, and 33 % a third. A stored value that is not what its type says is left as the text that it is, so that
 * nothing is lost and the reader of the column says what is wrong.
 */
final class StoredCell {

    private static final int DAY_LENGTH = "2019-03-21".length();

    /** Beyond it a number is no count and no share; written in full it could be a billion digits long. */
    private static final int MOST_DIGITS = 40;

    private StoredCell() {}

    /** A typed value; none for what is a text. */
    static Optional<Cell> of(StoredValue stored) {
        var value = stored.value();
        if (value == null) {
            return Optional.empty();
        }
        return switch (stored.type()) {
            case "float", "currency" -> number(value).map(Cell.Numeric::new);
            case "percentage" -> number(value).map(Cell.Percentage::new);
            case "date" -> date(value).map(Cell.Date::new);
            case "boolean" -> truth(value).map(Cell.Truth::new);
            default -> Optional.empty();
        };
    }

    /** The text of a cell that has no other value. */
    static String text(StoredValue stored) {
        var value = stored.value();
        if (value == null) {
            return stored.text();
        }
        return stored.type().equals("time") ? time(value) : value;
    }

    private static Optional<BigDecimal> number(String value) {
        if (value.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(value);
            var written = number.precision() + Math.abs((long) number.scale());
            return written > MOST_DIGITS ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String value) {
        var alone = value.length() == DAY_LENGTH || (value.length() > DAY_LENGTH && value.charAt(DAY_LENGTH) == 'T');
        try {
            return alone ? Optional.of(LocalDate.parse(value.substring(0, DAY_LENGTH))) : Optional.empty();
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String value) {
        return switch (value) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A time of day, which a spreadsheet keeps as a duration. */
    private static String time(String value) {
        try {
            var time = Duration.parse(value);
            return String.format(Locale.ROOT, "%02d:%02d", time.toHours(), time.toMinutesPart());
        } catch (DateTimeParseException noTime) {
            return value;
        }
    }
}
