package fr.pix.certif.platform.ods;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The styles of a template: what a part of it uses, and the lengths that its rows and columns have, in points. */
final class TemplateStyles {

    private static final Pattern LENGTH = Pattern.compile("([0-9.]+)(cm|mm|in|pt|px)");
    private static final double DEFAULT_FONT_SIZE = 10;

    private final Element automatic;
    private final Map<String, Element> byName = new LinkedHashMap<>();
    private final Map<String, String> higher = new HashMap<>();

    TemplateStyles(FlatOdf odf) {
        automatic = odf.section("office:automatic-styles");
        FlatOdf.children(odf.section("office:styles")).forEach(this::register);
        FlatOdf.children(automatic).forEach(this::register);
    }

    /** The automatic styles that a part of the document uses, in their order: the others are another part's. */
    Predicate<Element> usedBy(Element part) {
        var used = new HashSet<String>();
        collect(part, used);
        return style -> {
            var name = style.getAttribute("style:name");
            return used.contains(higher.getOrDefault(name, name));
        };
    }

    /** Whether a row keeps its height in a spreadsheet program, whatever its cells hold. */
    boolean heightIsFixed(String rowStyle) {
        return property(rowStyle, "style:use-optimal-row-height")
                .filter("false"::equals)
                .isPresent();
    }

    double rowHeight(String rowStyle) {
        return property(rowStyle, "style:row-height")
                .map(TemplateStyles::points)
                .orElse(0.0);
    }

    double columnWidth(String columnStyle) {
        return property(columnStyle, "style:column-width")
                .map(TemplateStyles::points)
                .orElse(0.0);
    }

    double fontSize(String cellStyle) {
        return property(cellStyle, "fo:font-size").map(TemplateStyles::points).orElse(DEFAULT_FONT_SIZE);
    }

    /** Adds a row style like another, of another height. */
    String withHeight(String rowStyle, double points) {
        var name = rowStyle + "-" + Math.round(points);
        if (!byName.containsKey(name)) {
            var copy = (Element) named(rowStyle).orElseThrow().cloneNode(true);
            copy.setAttribute("style:name", name);
            FlatOdf.all(copy, "style:table-row-properties")
                    .forEach(properties -> properties.setAttribute("style:row-height", points + "pt"));
            automatic.appendChild(copy);
            register(copy);
            higher.put(name, rowStyle);
        }
        return name;
    }

    /** The value of a property in a style, or in those that it derives from. */
    private Optional<String> property(String style, String name) {
        return named(style)
                .flatMap(element -> FlatOdf.children(element).stream()
                        .filter(properties -> properties.hasAttribute(name))
                        .map(properties -> properties.getAttribute(name))
                        .findFirst()
                        .or(() -> property(element.getAttribute("style:parent-style-name"), name)));
    }

    private Optional<Element> named(String style) {
        return Optional.ofNullable(byName.get(style));
    }

    private void register(Element style) {
        byName.put(style.getAttribute("style:name"), style);
    }

    private void collect(Element element, Set<String> used) {
        for (var attribute : FlatOdf.attributes(element)) {
            if (attribute.getName().endsWith("-name") && used.add(attribute.getValue())) {
                named(attribute.getValue()).ifPresent(style -> collect(style, used));
            }
        }
        FlatOdf.children(element).forEach(child -> collect(child, used));
    }

    private static double points(String length) {
        var matcher = LENGTH.matcher(length);
        if (!matcher.matches()) {
            throw new OdsTemplateFault("not an absolute length: " + length);
        }
        var number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "cm" -> number * 72 / 2.54;
            case "mm" -> number * 72 / 25.4;
            case "in" -> number * 72;
            case "px" -> number * 0.75;
            default -> number;
        };
    }
}
