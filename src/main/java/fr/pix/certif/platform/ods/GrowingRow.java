package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.util.List;

/**
 * A row of a fixed height that takes a higher style where its texts need it. Spreadsheet programs find the height of a
 * row by themselves, but not for merged cells, and a name must never be cut.
 *
 * @param steps the row's start tag for each height, from the template's own upwards
 */
record GrowingRow<T>(List<Step> steps, List<Fit<T>> fits, List<Piece<T>> cells) implements Piece<T> {

    private static final double LINE = 1.25;
    private static final double MARGIN = 4;

    @Override
    public void write(T model, XmlOutput out) throws IOException {
        var needed = 0.0;
        for (var fit : fits) {
            needed = Math.max(needed, fit.height(model));
        }
        var chosen = 0;
        while (chosen < steps.size() - 1 && steps.get(chosen).height() < needed) {
            chosen++;
        }
        out.markup(steps.get(chosen).tag());
        Piece.writeAll(cells, model, out);
    }

    record Step(double height, Markup tag) {}

    /** A cell's placeholder, with the size of its letters and the room that they have on a line. */
    record Fit<T>(OdsFields.Slot<T> slot, double fontSize, double width) {

        double height(T model) {
            var text = CellText.of(slot.of(model));
            return TextExtent.lines(text, (width - MARGIN) / fontSize) * fontSize * LINE + MARGIN;
        }
    }
}
