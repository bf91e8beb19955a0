package fr.pix.certif.platform.ods;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Gathers the pieces of a template in their order, neighbouring markup as one. */
final class PieceList<T> {

    private final List<Piece<T>> pieces = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    PieceList<T> markup(String xml) {
        pending.append(xml);
        return this;
    }

    void add(Piece<T> piece) {
        settle();
        pieces.add(piece);
    }

    List<Piece<T>> toList() {
        settle();
        return List.copyOf(pieces);
    }

    private void settle() {
        if (!pending.isEmpty()) {
            pieces.add(new Piece.Fixed<>(Markup.of(pending.toString())));
            pending.setLength(0);
        }
    }

    /** An element's name and attributes, still open for more of them. */
    static String tag(Element element) {
        var tag = new StringBuilder("<").append(element.getNodeName());
        for (var attribute : FlatOdf.attributes(element)) {
            if (!attribute.getName().startsWith("xmlns")) {
                tag.append(attribute(attribute.getName(), attribute.getValue()));
            }
        }
        return tag.toString();
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value).replace("\"", "&quot;") + "\"";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
