package fr.pix.certif.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an .xlsx, and says what it holds in the words of OpenDocument: so one reader of values is enough. */
final class XlsxCell {

    /** As many digits as a workbook shows: it stores 0.33 as 0.33000000000000002. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Beyond it a number is no count, share or day; written in full it could be a billion digits long. */
    private static final int MOST_DIGITS = 40;

    private static final BigDecimal SECONDS =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final StrictXml xml;
    private final Workbook workbook;
    private final RichText text;

    XlsxCell(StrictXml xml, Workbook workbook, int longestText) {
        this.xml = xml;
        this.workbook = workbook;
        this.text = new RichText(xml, longestText);
    }

    /** Reads up to the end of the cell that begins here. */
    StoredValue read() throws UnreadableSheet {
        var type = xml.attribute("t");
        var format = workbook.formats().ofStyle(whole(xml.attribute("s"), 0));
        var value = "";
        while (xml.toChild()) {
            switch (xml.name()) {
                case "v" -> value = text.readPlain();
                case "is" -> value = text.read();
                default -> xml.skip(); // the formula, which left its value
            }
        }
        if (value.isEmpty()) {
            return shown("");
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(value, format);
            case "s" -> shown(workbook.texts().at(whole(value, -1)));
            case "b" -> new StoredValue("boolean", value, value);
            case "d" -> new StoredValue("date", value, value);
            default -> shown(value); // a text in its place, what a formula or an error shows
        };
    }

    private StoredValue number(String value, NumberFormat format) {
        if (value.length() > MOST_DIGITS) {
            return shown(value);
        }
        try {
            var number = new BigDecimal(value);
            var isUsual = Math.abs((long) number.scale()) <= MOST_DIGITS;
            return isUsual ? number(asShown(number), format) : shown(value);
        } catch (NumberFormatException noNumber) {
            return shown(value);
        }
    }

    private StoredValue number(BigDecimal number, NumberFormat format) {
        return switch (format) {
            case NUMBER -> stored("float", number);
            case PERCENTAGE -> stored("percentage", number);
            case DAY ->
                workbook.epoch().day(number).map(day -> stored("date", day)).orElseGet(() -> stored("float", number));
            case TIME -> stored("time", time(number));
        };
    }

    private static BigDecimal asShown(BigDecimal number) {
        return number.precision() > SHOWN.getPrecision() ? number.round(SHOWN).stripTrailingZeros() : number;
    }

    private static Duration time(BigDecimal days) {
        return Duration.ofSeconds(
                days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static StoredValue shown(String text) {
        return new StoredValue("", null, text);
    }

    private static StoredValue stored(String type, Object value) {
        return new StoredValue(type, value.toString(), "");
    }

    private static int whole(@Nullable String number, int otherwise) {
        try {
            return number == null ? otherwise : Integer.parseInt(number);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
