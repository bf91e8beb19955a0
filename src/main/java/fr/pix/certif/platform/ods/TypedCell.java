package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A cell that is one placeholder and nothing else: it takes the type of the value it is given.
 *
 * @param tag the cell's start tag without its end, so that the type can follow
 * @param marked the same in the style of what has to be mended
 * @param paragraph the start tag of the paragraph around the placeholder
 */
record TypedCell<T>(OdsFields.Slot<T> slot, Markup tag, Markup marked, Markup paragraph, Markup lineBreak)
        implements Piece<T> {

    /** The style of a cell that somebody has to mend. */
    static final String MARKED = "Marked";

    private static final Markup EMPTY = Markup.of("/>");
    private static final Markup TEXT = Markup.of(" office:value-type=\"string\">");
    private static final Markup UNTYPED = Markup.of(">");
    private static final Markup PARAGRAPH_END = Markup.of("</text:p>");
    private static final Markup CELL_END = Markup.of("</table:table-cell>");
    private static final Markup COMMENT = Markup.of("<office:annotation><text:p>");
    private static final Markup COMMENT_END = Markup.of("</text:p></office:annotation>");
    private static final Markup NO_BREAK = Markup.of(" ");

    @Override
    public void write(T model, XmlOutput out) throws IOException {
        switch (slot.of(model)) {
            case OdsValue.Blank _ -> {
                out.markup(tag);
                out.markup(EMPTY);
            }
            case OdsValue.Marked(String text, String comment) -> {
                out.markup(marked);
                out.markup(text.isEmpty() ? UNTYPED : TEXT);
                comment(comment, out);
                shown(text, out);
                out.markup(CELL_END);
            }
            case OdsValue value -> {
                out.markup(tag);
                out.markup(type(value));
                shown(CellText.of(value), out);
                out.markup(CELL_END);
            }
        }
    }

    private static void comment(String comment, XmlOutput out) throws IOException {
        out.markup(COMMENT);
        out.text(comment, NO_BREAK);
        out.markup(COMMENT_END);
    }

    private void shown(String text, XmlOutput out) throws IOException {
        if (!text.isEmpty()) {
            out.markup(paragraph);
            out.text(text, lineBreak);
            out.markup(PARAGRAPH_END);
        }
    }

    private static Markup type(OdsValue value) {
        return switch (value) {
            case OdsValue.Text _, OdsValue.Marked _, OdsValue.Blank _ -> TEXT;
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
