package fr.pix.certif.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The rows of a sheet that LibreOffice saved as one XML file, with the heights that it gave them. */
final class FlatRows {

    private static final double INCH = 72;
    private static final double CENTIMETRE = INCH / 2.54;

    private FlatRows() {}

    /** In points, from the first row on. */
    static List<Double> heights(Path fods) throws Exception {
        var document = parse(fods);
        var byStyle = new HashMap<String, Double>();
        for (var properties : elements(document, "style:table-row-properties")) {
            byStyle.put(
                    ((Element) properties.getParentNode()).getAttribute("style:name"),
                    points(properties.getAttribute("style:row-height")));
        }
        var heights = new ArrayList<Double>();
        for (var row : elements(document, "table:table-row")) {
            var repeated = row.getAttribute("table:number-rows-repeated");
            for (var i = 0; i < Math.min(1000, repeated.isEmpty() ? 1 : Integer.parseInt(repeated)); i++) {
                heights.add(byStyle.getOrDefault(row.getAttribute("table:style-name"), 0.0));
            }
        }
        return heights;
    }

    /** Where the participants' lines begin. */
    static int lines(Path fods) throws Exception {
        var rows = elements(parse(fods), "table:table-row");
        return IntStream.range(0, rows.size())
                        .filter(row -> rows.get(row).getTextContent().contains("Prénom"))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private static double points(String length) {
        var number = Double.parseDouble(length.replaceAll("[a-z]+", ""));
        return length.endsWith("in") ? number * INCH : number * CENTIMETRE;
    }

    private static Document parse(Path fods) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(fods.toFile());
    }

    private static List<Element> elements(Document document, String name) {
        var list = document.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .map(Element.class::cast)
                .toList();
    }
}
