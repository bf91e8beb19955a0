package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A spreadsheet kept as one XML file (.fods), which a designer edits in LibreOffice and a reviewer reads as a diff.
 * Whatever is not standard ODF is taken out at reading: a program that saves the template adds its own extensions.
 */
final class FlatOdf {

    private static final String ODF = "urn:oasis:names:tc:opendocument:";
    private static final List<String> BORROWED =
            List.of("http://www.w3.org/1999/xlink", "http://purl.org/dc/elements/1.1/", XMLConstants.XML_NS_URI);

    private final Element root;

    private FlatOdf(Element root) {
        this.root = root;
    }

    static FlatOdf read(InputStream fods) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setIgnoringComments(true);
            Document document = factory.newDocumentBuilder().parse(fods);
            removeExtensions(document.getDocumentElement());
            return new FlatOdf(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new OdsTemplateFault("not a flat ODF spreadsheet: " + e.getMessage(), e);
        }
    }

    String version() {
        return root.getAttribute("office:version");
    }

    /** A top section, such as {@code office:styles}. */
    Element section(String name) {
        return children(root).stream()
                .filter(child -> child.getNodeName().equals(name))
                .findFirst()
                .orElseThrow(() -> new OdsTemplateFault("no <" + name + "> in the template"));
    }

    /** The declarations that every part of the document begins with. */
    Map<String, String> namespaces() {
        var namespaces = new TreeMap<String, String>();
        for (var attribute : attributes(root)) {
            if (attribute.getName().startsWith("xmlns:") && standard(attribute.getValue())) {
                namespaces.put(attribute.getName(), attribute.getValue());
            }
        }
        return namespaces;
    }

    static List<Element> children(Node parent) {
        return nodes(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Node> nodes(Node parent) {
        var list = parent.getChildNodes();
        return IntStream.range(0, list.getLength()).mapToObj(list::item).toList();
    }

    static List<Element> all(Element parent, String name) {
        var list = parent.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .map(Element.class::cast)
                .toList();
    }

    static List<Attr> attributes(Element element) {
        var map = element.getAttributes();
        return IntStream.range(0, map.getLength())
                .mapToObj(map::item)
                .map(Attr.class::cast)
                .toList();
    }

    private static void removeExtensions(Element element) {
        for (var attribute : new ArrayList<>(attributes(element))) {
            var namespace = attribute.getNamespaceURI();
            if (namespace != null && !standard(namespace) && !namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)) {
                element.removeAttributeNode(attribute);
            }
        }
        for (var child : new ArrayList<>(children(element))) {
            if (standard(child.getNamespaceURI())) {
                removeExtensions(child);
            } else {
                element.removeChild(child);
            }
        }
    }

    private static boolean standard(String namespace) {
        return namespace.startsWith(ODF) || BORROWED.contains(namespace);
    }
}
