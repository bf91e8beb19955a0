package fr.pix.certif.platform.sheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of an .xlsx, in one piece or in several that look unlike, cut after what matters. */
final class RichText {

    /** How a workbook writes a character that XML has not, or would change: {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private final StrictXml xml;
    private final int longest;
    private final StringBuilder text = new StringBuilder();

    /** Keeps one character more than {@code longest}, by which a longer text is known. */
    RichText(StrictXml xml, int longest) {
        this.xml = xml;
        this.longest = longest;
    }

    /** Reads up to the end of the element that begins here, whose pieces are within it. */
    String read() throws UnreadableSheet {
        text.setLength(0);
        pieces();
        return unescaped();
    }

    /** Reads up to the end of the element that begins here, which holds nothing but a text. */
    String readPlain() throws UnreadableSheet {
        text.setLength(0);
        characters();
        return unescaped();
    }

    private void pieces() throws UnreadableSheet {
        while (xml.toChild()) {
            switch (xml.name()) {
                case "t" -> characters();
                case "r" -> pieces();
                default -> xml.skip(); // how it looks, how it is pronounced
            }
        }
    }

    private void characters() throws UnreadableSheet {
        while (xml.toContent()) {
            if (xml.isCharacters()) {
                text.append(xml.characters(), 0, Math.min(xml.characters().length(), longest + 1 - text.length()));
            } else {
                xml.skip();
            }
        }
    }

    private String unescaped() {
        return text.indexOf("_x") < 0 ? text.toString() : ESCAPED.matcher(text).replaceAll(RichText::character);
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), HEXADECIMAL)));
    }
}
