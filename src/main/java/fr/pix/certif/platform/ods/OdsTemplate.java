package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * A spreadsheet with placeholders, read once and then filled for each {@code T}.
 *
 * <p>The template is a flat ODF file (.fods): a real document, opened and changed in LibreOffice. In it {@code ${word}}
 * stands for a value; a cell that holds nothing else takes the value's type (text, date, time, number, percentage); a
 * row with words of a list is repeated for each of its items; a row of fixed height grows with its texts. Repeated rows
 * move the end of the print range. What a template or a model lacks is told when the template is read, or at the
 * latest when it is filled, by an {@link OdsTemplateFault}.
 */
public final class OdsTemplate<T> {

    private final List<OdsPart<T>> parts;

    private OdsTemplate(List<OdsPart<T>> parts) {
        this.parts = parts;
    }

    /** Reads a template that uses no other words than these. */
    public static <T> OdsTemplate<T> read(InputStream fods, OdsFields<T> fields) {
        return read(fods, fields, Set.of());
    }

    /**
     * The same without some columns.
     *
     * @param leftOut the names of their styles
     */
    public static <T> OdsTemplate<T> read(InputStream fods, OdsFields<T> fields, Set<String> leftOut) {
        var odf = FlatOdf.read(fods);
        FlatOdf.all(odf.section("office:body"), "table:table")
                .forEach(table -> LeftOutColumns.of(table, leftOut).takeOut());
        return new OdsTemplate<>(new TemplateParts<>(odf, fields).all());
    }

    /** Writes the document (.ods) to {@code out}, piece by piece; leaves {@code out} open. */
    public void fill(T model, OutputStream out) throws IOException {
        var document = new OdsPackage(out);
        for (var part : parts) {
            part.write(model, document);
        }
        document.finish();
    }
}
