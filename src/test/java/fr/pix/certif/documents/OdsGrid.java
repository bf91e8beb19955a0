package fr.pix.certif.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.w3c.dom.Element;

/** The cells of a spreadsheet's first sheet as ODFDOM reads them, each in its own place. */
record OdsGrid(Element table, List<List<Element>> rows, Set<String> textStyles) {

    static OdsGrid read(Path ods) throws Exception {
        try (var document = OdfSpreadsheetDocument.loadDocument(ods.toFile())) {
            var table = (Element)
                    document.getContentDom().getElementsByTagName("table:table").item(0);
            return new OdsGrid(
                    table,
                    elements(table, "table:table-row").map(OdsGrid::cells).toList(),
                    textStyles(document.getStylesDom().getDocumentElement()));
        }
    }

    /** The first row that has a text, counted from 0. */
    int rowOf(String text) {
        return IntStream.range(0, rows.size())
                .filter(row -> texts(row).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell « " + text + " »"));
    }

    List<String> texts() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> texts(row).stream())
                .toList();
    }

    List<String> texts(int row) {
        return rows.get(row).stream().map(OdsGrid::text).toList();
    }

    Element cell(int column, int row) {
        return rows.get(row).get(column);
    }

    /** Whether what is typed there stays a text, whatever number, day or formula it looks like. */
    boolean takesTexts(Element cell) {
        return textStyles.contains(cell.getAttribute("table:style-name"));
    }

    private static Set<String> textStyles(Element styles) {
        var formats = elements(styles, "number:text-style")
                .map(format -> format.getAttribute("style:name"))
                .collect(Collectors.toSet());
        return elements(styles, "style:style")
                .filter(style -> formats.contains(style.getAttribute("style:data-style-name")))
                .map(style -> style.getAttribute("style:name"))
                .collect(Collectors.toSet());
    }

    /** What a cell shows, a line for each of its paragraphs. */
    static String text(Element cell) {
        return elements(cell, "text:p").map(Element::getTextContent).collect(Collectors.joining("\n"));
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        elements(row, "*").filter(cell -> cell.getParentNode().isSameNode(row)).forEach(cell -> {
            var repeated = cell.getAttribute("table:number-columns-repeated");
            for (var i = 0; i < (repeated.isEmpty() ? 1 : Integer.parseInt(repeated)); i++) {
                cells.add(cell);
            }
        });
        return cells;
    }

    private static Stream<Element> elements(Element parent, String name) {
        var list = parent.getElementsByTagName(name);
        return IntStream.range(0, list.getLength()).mapToObj(list::item).map(Element.class::cast);
    }
}
