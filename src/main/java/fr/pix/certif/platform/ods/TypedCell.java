package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A cell that is one placeholder and nothing else: it takes the type of the value it is given.
 *
 * @param tag the cell's start tag without its end, so that the type can follow
 * @param paragraph the start tag of the paragraph around the placeholder
 */
record TypedCell<T>(OdsFields.Slot<T> slot, Markup tag, Markup paragraph, Markup lineBreak) implements Piece<T> {

    private static final Markup EMPTY = Markup.of("/>");
    private static final Markup TEXT = Markup.of(" office:value-type=\"string\">");
    private static final Markup END = Markup.of("</text:p></table:table-cell>");

    @Override
    public void write(T model, XmlOutput out) throws IOException {
        var value = slot.of(model);
        out.markup(tag);
        if (value instanceof OdsValue.Blank) {
            out.markup(EMPTY);
        } else {
            out.markup(type(value));
            out.markup(paragraph);
            out.text(CellText.of(value), lineBreak);
            out.markup(END);
        }
    }

    private static Markup type(OdsValue value) {
        return switch (value) {
            case OdsValue.Text _, OdsValue.Blank _ -> TEXT;
            case OdsValue.Date(LocalDate date) -> typed("date", "date-value", date.toString());
            case OdsValue.Time(LocalTime time) -> typed("time", "time-value", duration(time));
            case OdsValue.Whole(long number) -> typed("float", "value", Long.toString(number));
            case OdsValue.Percent(int percent) ->
                typed("percentage", "value", BigDecimal.valueOf(percent, 2).toString());
        };
    }

    private static String duration(LocalTime time) {
        return "PT" + CellText.two(time.getHour()) + "H" + CellText.two(time.getMinute()) + "M00S";
    }

    private static Markup typed(String type, String attribute, String value) {
        return Markup.of(" office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value + "\">");
    }
}
