package fr.pix.certif.platform.sheet;

import static fr.pix.certif.platform.sheet.Vocabulary.EXTENSION;
import static fr.pix.certif.platform.sheet.Vocabulary.OFFICE;
import static fr.pix.certif.platform.sheet.Vocabulary.TEXT;

import java.util.Set;

/** Reads one cell: its stored value, and the text that it shows without notes, drawings and the like. */
final class CellReader {

    private static final String ERROR = "error";
    private static final Set<String> APART = Set.of("note", "ruby-text");

    private final StrictXml xml;
    private final ShownText shown;

    CellReader(StrictXml xml, int longestText) {
        this.xml = xml;
        this.shown = new ShownText(longestText);
    }

    /** Reads up to the end of the cell that begins here. */
    StoredValue read() throws UnreadableSheet {
        var failed = ERROR.equals(xml.attribute(EXTENSION, "value-type"));
        var stated = xml.attribute(OFFICE, "value-type");
        var type = stated == null || failed ? "" : stated;
        var value = failed
                ? null
                : switch (type) {
                    case "" -> null;
                    case "float", "percentage", "currency" -> xml.attribute(OFFICE, "value");
                    default -> xml.attribute(OFFICE, type + "-value");
                };
        return new StoredValue(type, value, text());
    }

    private String text() throws UnreadableSheet {
        shown.clear();
        while (xml.toChild()) {
            if (xml.is(TEXT, "p") || xml.is(TEXT, "h")) {
                shown.paragraph();
                inline();
            } else {
                xml.skip();
            }
        }
        return shown.toString();
    }

    private void inline() throws UnreadableSheet {
        while (xml.toContent()) {
            if (xml.isCharacters()) {
                shown.characters(xml.characters());
            } else if (!xml.is(TEXT) || APART.contains(xml.name())) {
                xml.skip();
            } else {
                piece();
            }
        }
    }

    private void piece() throws UnreadableSheet {
        switch (xml.name()) {
            case "s" -> shown.spaces(xml.count(TEXT, "c"));
            case "tab" -> shown.character('\t');
            case "line-break" -> shown.character('\n');
            default -> {
                inline();
                return;
            }
        }
        xml.skip();
    }
}
