package fr.pix.certif.platform.ods;

import java.time.LocalDate;
import java.time.LocalTime;

/** How a value reads: what a cell shows before any spreadsheet has formatted it, and what stands within a sentence. */
final class CellText {

    private CellText() {}

    static String of(OdsValue value) {
        return switch (value) {
            case OdsValue.Text(String text) -> text;
            case OdsValue.Date(LocalDate date) ->
                two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
            case OdsValue.Time(LocalTime time) -> two(time.getHour()) + ":" + two(time.getMinute());
            case OdsValue.Whole(long number) -> Long.toString(number);
            case OdsValue.Percent(int percent) -> percent + "\u00A0%";
            case OdsValue.Marked(String text, var _) -> text;
            case OdsValue.Blank() -> "";
        };
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
