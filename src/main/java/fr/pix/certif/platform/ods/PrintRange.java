package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.util.List;

/**
 * The last row of a print range, which moves with the rows repeated above it.
 *
 * @param last the last row in the template, from 1
 */
record PrintRange<T>(int last, List<OdsFields.Rows<T, ?>> repeated) implements Piece<T> {

    @Override
    public void write(T model, XmlOutput out) throws IOException {
        var row = last;
        for (var rows : repeated) {
            row += rows.count(model) - 1;
        }
        out.markup(Markup.of(Integer.toString(row)));
    }
}
