package fr.pix.certif.platform.ods;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a cell can hold. Its kind becomes the cell's type, so that a spreadsheet can sort dates and sum numbers. */
public sealed interface OdsValue {

    /** Always text for the spreadsheet, even when it begins with {@code = + - @}. */
    record Text(String text) implements OdsValue {}

    record Date(LocalDate date) implements OdsValue {}

    record Time(LocalTime time) implements OdsValue {}

    record Whole(long number) implements OdsValue {}

    record Percent(int percent) implements OdsValue {}

    /** An empty cell that keeps its look and its input check. */
    record Blank() implements OdsValue {}

    /**
     * A text that somebody has to mend: in the template's style {@code Marked}, with a comment that says what to do.
     *
     * @param text empty where something is missing
     */
    record Marked(String text, String comment) implements OdsValue {}

    /** For a cell that stays empty. */
    OdsValue BLANK = new Blank();

    static OdsValue text(@Nullable String text) {
        return text == null || text.isEmpty() ? BLANK : new Text(text);
    }

    static OdsValue date(@Nullable LocalDate date) {
        return date == null ? BLANK : new Date(date);
    }

    static OdsValue time(@Nullable LocalTime time) {
        return time == null ? BLANK : new Time(time);
    }

    static OdsValue whole(long number) {
        return new Whole(number);
    }

    static OdsValue percent(@Nullable Integer percent) {
        return percent == null ? BLANK : new Percent(percent);
    }
}
