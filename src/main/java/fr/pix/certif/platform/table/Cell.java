package fr.pix.certif.platform.table;

import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.InFigures;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds. A .csv and a pasted text have texts only; a spreadsheet knows a date from a number. */
public sealed interface Cell {

    /** The value as somebody would type it. */
    String text();

    /** A text without spaces around it; its lines end with a line feed. */
    record Text(String text) implements Cell {}

    /** A day; a time of day beside it is left out. */
    record Date(LocalDate date) implements Cell {

        @Override
        public String text() {
            return InFigures.of(date);
        }
    }

    record Numeric(BigDecimal number) implements Cell {

        @Override
        public String text() {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A number that the spreadsheet shows as a percentage.
     *
     * @param ratio 0.33 for 33 %
     */
    record Percentage(BigDecimal ratio) implements Cell {

        @Override
        public String text() {
            return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "\u00A0%";
        }
    }

    record Truth(boolean value) implements Cell {

        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** Nothing, or nothing but spaces. */
    record Empty() implements Cell {

        private static final Empty ONE = new Empty();

        @Override
        public String text() {
            return "";
        }
    }

    static Cell empty() {
        return Empty.ONE;
    }

    /** A cell for a text as it was found. */
    static Cell ofText(String found) {
        var text = found.isBlank() ? "" : CleanText.lines(found);
        return text.isEmpty() ? empty() : new Text(text);
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }
}
