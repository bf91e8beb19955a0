package fr.pix.certif.platform.sheet;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a sheet, piece by piece. There is no DOCTYPE in it, so no entity either; how deep it goes, how long each
 * piece is and how many names there are is bounded, because the parser keeps all of these in memory.
 */
final class StrictXml {

    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;
    private final Names names = new Names(DEEPEST);
    private int depth;

    StrictXml(Reader source) throws UnreadableSheet {
        try {
            xml = factory().createXMLStreamReader(new ShortPieces(source));
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /** Goes to the next element within the one it stands in: false at that one's end. */
    boolean toChild() throws UnreadableSheet {
        boolean more;
        do {
            more = toContent();
        } while (more && isCharacters());
        return more;
    }

    /** Goes to the next text or element within the one it stands in: false at that one's end. */
    boolean toContent() throws UnreadableSheet {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // white space between elements, a comment
                }
            }
        }
    }

    /** Goes to the end of the element that begins here. */
    void skip() throws UnreadableSheet {
        var outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** How many elements it stands in. */
    int depth() {
        return depth;
    }

    boolean isCharacters() {
        return xml.isCharacters();
    }

    String characters() {
        return xml.getText();
    }

    String name() {
        return xml.getLocalName();
    }

    /** Whether it stands at the beginning or the end of such an element. */
    boolean is(Vocabulary vocabulary, String name) {
        return is(vocabulary) && name().equals(name);
    }

    boolean is(Vocabulary vocabulary) {
        return (xml.isStartElement() || xml.isEndElement()) && vocabulary.uri().equals(xml.getNamespaceURI());
    }

    @Nullable
    String attribute(Vocabulary vocabulary, String name) {
        return xml.getAttributeValue(vocabulary.uri(), name);
    }

    /** The attribute of that name, of whatever vocabulary. */
    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** How many alike the element stands for. */
    int count(Vocabulary vocabulary, String name) throws UnreadableSheet {
        var count = attribute(vocabulary, name);
        try {
            var number = count == null ? 1 : Integer.parseInt(count);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED, noNumber);
        }
        throw damaged();
    }

    private int next() throws UnreadableSheet {
        try {
            var event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add(xml.getPITarget());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
                default -> {
                    // nothing that could be too much
                }
            }
            return event;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    private void begin() throws UnreadableSheet {
        if (++depth > DEEPEST) {
            throw damaged();
        }
        names.ofElement(xml, depth);
    }

    private static UnreadableSheet damaged() {
        return new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
    }

    private static UnreadableSheet unreadable(XMLStreamException broken) {
        return broken.getNestedException() instanceof UnreadableSheet known
                ? known
                : new UnreadableSheet(UnreadableSheet.Reason.DAMAGED, broken);
    }

    /** A new one each time: a factory keeps its last reader, and with it somebody's whole list. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
        // it would count each &apos; as an entity, though none can be declared
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }
}
