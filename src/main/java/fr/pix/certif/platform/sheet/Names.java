package fr.pix.certif.platform.sheet;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the different names in a document: the parser remembers each, so millions of them would fill the memory. */
final class Names {

    /** LibreOffice uses some 300 in a sheet with every feature. */
    private static final int MOST = 2_000;

    /** LibreOffice declares some 40 at the top; the parser looks through all in force for each name. */
    private static final int MOST_NAMESPACES = 200;

    private final Set<String> known = new HashSet<>();
    private final int[] inForce;

    Names(int deepest) {
        inForce = new int[deepest + 1];
    }

    void ofElement(XMLStreamReader xml, int depth) throws UnreadableSheet {
        add(xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            add(xml.getAttributeLocalName(i));
        }
        for (var i = 0; i < xml.getNamespaceCount(); i++) {
            add(xml.getNamespacePrefix(i));
            add(xml.getNamespaceURI(i));
        }
        inForce[depth] = inForce[depth - 1] + xml.getNamespaceCount();
        refuseIf(inForce[depth] > MOST_NAMESPACES);
    }

    void add(@Nullable String name) throws UnreadableSheet {
        if (name != null) {
            known.add(name);
            refuseIf(known.size() > MOST);
        }
    }

    private static void refuseIf(boolean tooMany) throws UnreadableSheet {
        if (tooMany) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
        }
    }
}
