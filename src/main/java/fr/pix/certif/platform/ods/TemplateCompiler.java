package fr.pix.certif.platform.ods;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Turns a tree of a template into pieces, against the words that the template may use.
 *
 * @param scope what every placeholder here begins with: the name of the list inside a repeated row, else nothing
 */
record TemplateCompiler<T>(OdsFields<T> fields, String scope, TemplateStyles styles) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]*)}");
    private static final Markup ONE_SPACE = Markup.of(" ");

    List<Piece<T>> compile(Element element) {
        var pieces = new PieceList<T>();
        write(element, pieces);
        return pieces.toList();
    }

    void write(Node node, PieceList<T> pieces) {
        if (node instanceof Text text) {
            text(text.getData(), (Element) text.getParentNode(), pieces);
        } else if (node instanceof Element element) {
            switch (element.getNodeName()) {
                case "table:table" -> new TableCompiler<>(this, element).write(pieces);
                case "table:table-cell" -> cell(element, pieces);
                default -> element(element, pieces);
            }
        }
    }

    void element(Element element, PieceList<T> pieces) {
        if (element.hasChildNodes()) {
            pieces.markup(PieceList.tag(element)).markup(">");
            content(element, pieces);
        } else {
            pieces.markup(PieceList.tag(element)).markup("/>");
        }
    }

    /** What an element holds, and its end. */
    void content(Element element, PieceList<T> pieces) {
        FlatOdf.nodes(element).forEach(child -> write(child, pieces));
        pieces.markup("</" + element.getNodeName() + ">");
    }

    OdsFields.Slot<T> slot(String name) {
        if (!name.startsWith(scope)) {
            throw new OdsTemplateFault("${%s} cannot stand in a row repeated for %s".formatted(name, scope));
        }
        return fields.slot(name.substring(scope.length()));
    }

    private void cell(Element cell, PieceList<T> pieces) {
        var whole = PLACEHOLDER.matcher(cell.getTextContent().strip());
        if (!whole.matches() || FlatOdf.children(cell).size() != 1) {
            element(cell, pieces);
            return;
        }
        var paragraph = FlatOdf.children(cell).getFirst();
        var untyped = (Element) cell.cloneNode(false);
        FlatOdf.attributes(cell).stream()
                .filter(attribute -> attribute.getName().startsWith("office:"))
                .forEach(attribute -> untyped.removeAttribute(attribute.getName()));
        var marked = (Element) untyped.cloneNode(false);
        marked.setAttribute("table:style-name", TypedCell.MARKED);
        var start = PieceList.tag(paragraph) + ">";
        pieces.add(new TypedCell<>(
                slot(whole.group(1)),
                Markup.of(PieceList.tag(untyped)),
                Markup.of(PieceList.tag(marked)),
                Markup.of(start),
                Markup.of("</text:p>" + start)));
    }

    private void text(String text, Element parent, PieceList<T> pieces) {
        var placeholders = PLACEHOLDER.matcher(text);
        var end = 0;
        while (placeholders.find()) {
            literal(text.substring(end, placeholders.start()), pieces);
            pieces.add(inText(slot(placeholders.group(1)), parent));
            end = placeholders.end();
        }
        literal(text.substring(end), pieces);
    }

    private static void literal(String text, PieceList<?> pieces) {
        if (text.contains("${")) {
            throw new OdsTemplateFault("a placeholder is broken, perhaps by a change of format within it: " + text);
        }
        pieces.markup(PieceList.escaped(text));
    }

    private Piece<T> inText(OdsFields.Slot<T> slot, Element parent) {
        if (parent.getNodeName().equals("text:p")) {
            var again = "</text:p>" + PieceList.tag(parent) + ">";
            return new Piece.InText<>(slot, Markup.of(again));
        }
        return parent.getNodeName().startsWith("text:") ? new Piece.InText<>(slot, ONE_SPACE) : new Piece.Plain<>(slot);
    }

    /** Every placeholder below an element, with the cell where it stands. */
    static List<Placed> placeholders(Element row) {
        var found = new ArrayList<Placed>();
        for (var cell : FlatOdf.children(row)) {
            PLACEHOLDER
                    .matcher(cell.getTextContent())
                    .results()
                    .forEach(match -> found.add(new Placed(match.group(1), cell)));
        }
        return found;
    }

    record Placed(String name, Element cell) {}
}
