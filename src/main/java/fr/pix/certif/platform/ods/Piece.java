package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.util.List;

/** A stretch of a template: markup that never changes, or a place that a model fills. */
interface Piece<T> {

    void write(T model, XmlOutput out) throws IOException;

    static <T> void writeAll(List<Piece<T>> pieces, T model, XmlOutput out) throws IOException {
        for (var piece : pieces) {
            piece.write(model, out);
        }
    }

    /** Markup, encoded once. */
    record Fixed<T>(Markup xml) implements Piece<T> {

        @Override
        public void write(T model, XmlOutput out) throws IOException {
            out.markup(xml);
        }
    }

    /** A placeholder within other text. */
    record InText<T>(OdsFields.Slot<T> slot, Markup lineBreak) implements Piece<T> {

        @Override
        public void write(T model, XmlOutput out) throws IOException {
            out.text(CellText.of(slot.of(model)), lineBreak);
        }
    }

    /** A placeholder where no markup may stand, such as the document's title: on one line, with single spaces. */
    record Plain<T>(OdsFields.Slot<T> slot) implements Piece<T> {

        private static final Markup NOTHING = Markup.of("");

        @Override
        public void write(T model, XmlOutput out) throws IOException {
            out.text(String.join(" ", CellText.of(slot.of(model)).strip().split("\\s+")), NOTHING);
        }
    }

    /** A row that is there once for every item. */
    record Repeated<T, I>(OdsFields.Rows<T, I> rows, List<Piece<I>> row) implements Piece<T> {

        @Override
        public void write(T model, XmlOutput out) throws IOException {
            for (var item : rows.items().apply(model)) {
                writeAll(row, item, out);
            }
        }
    }
}
