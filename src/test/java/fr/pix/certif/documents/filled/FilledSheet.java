package fr.pix.certif.documents.filled;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The first sheet of a document, to be typed into; rows and columns count from 0. */
public final class FilledSheet {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String REPEATED = "table:number-columns-repeated";

    private final Document content;
    private final Element table;

    private FilledSheet(Document content) {
        this.content = content;
        this.table = (Element) content.getElementsByTagName("table:table").item(0);
    }

    static FilledSheet of(OdfSpreadsheetDocument document) throws Exception {
        return new FilledSheet(document.getContentDom());
    }

    /** The row in whose column a text stands first. */
    public int row(int column, String text) {
        return IntStream.range(0, rows().size())
                .filter(row -> shown(row, column).startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell « " + text + " »"));
    }

    /** What a cell shows. */
    String shown(int row, int column) {
        return elements(cell(row, column).getElementsByTagName("text:p")).stream()
                .map(Element::getTextContent)
                .collect(joining("\n"));
    }

    /** Types a text into a cell. */
    public void type(int row, int column, String text) {
        var cell = emptied(row, column, "string");
        for (var line : text.split("\n", -1)) {
            var paragraph = content.createElementNS(TEXT, "text:p");
            paragraph.setTextContent(line);
            cell.appendChild(paragraph);
        }
    }

    /** Types a number, which a spreadsheet keeps as one. */
    void typeNumber(int row, int column, long number) {
        emptied(row, column, "float").setAttributeNS(OFFICE, "office:value", Long.toString(number));
    }

    /** Adds an empty row at the end. */
    void addRow() {
        var row = content.createElementNS(TABLE, "table:table-row");
        var cells = content.createElementNS(TABLE, "table:table-cell");
        cells.setAttributeNS(TABLE, REPEATED, "12");
        row.appendChild(cells);
        table.appendChild(row);
    }

    private Element emptied(int row, int column, String type) {
        var cell = cell(row, column);
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        List.of("office:value", "office:date-value", "office:string-value").forEach(cell::removeAttribute);
        cell.setAttributeNS(OFFICE, "office:value-type", type);
        return cell;
    }

    /** A cell of its own: a run of alike ones is taken apart. */
    private Element cell(int row, int column) {
        var place = 0;
        for (var cell : children(rows().get(row))) {
            var repeated = cell.getAttribute(REPEATED);
            var times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
            if (column < place + times) {
                var before = column - place;
                repeat(cell, before, cell);
                repeat(cell, times - before - 1, cell.getNextSibling());
                cell.removeAttribute(REPEATED);
                return cell;
            }
            place += times;
        }
        throw new AssertionError("no column " + column);
    }

    private static void repeat(Element cell, int times, @Nullable Node before) {
        if (times > 0) {
            var copy = (Element) cell.cloneNode(true);
            copy.setAttributeNS(TABLE, REPEATED, Integer.toString(times));
            cell.getParentNode().insertBefore(copy, before);
        }
    }

    private List<Element> rows() {
        return elements(table.getElementsByTagName("table:table-row"));
    }

    private static List<Element> children(Element row) {
        return elements(row.getChildNodes());
    }

    private static List<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
