package fr.pix.certif.platform.ods;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Columns of a template's table that a document does without: they go, with their cells, and what spans them is
 * narrower.
 *
 * @param places from 0
 */
record LeftOutColumns(Element table, Set<Integer> places) {

    private static final String REPEATED = "table:number-columns-repeated";
    private static final String SPANNED = "table:number-columns-spanned";

    /** @param styles the names of the columns' styles */
    static LeftOutColumns of(Element table, Set<String> styles) {
        var places = new HashSet<Integer>();
        var place = 0;
        for (var column : FlatOdf.all(table, "table:table-column")) {
            for (var end = place + count(column, REPEATED); place < end; place++) {
                if (styles.contains(column.getAttribute("table:style-name"))) {
                    places.add(place);
                }
            }
        }
        return new LeftOutColumns(table, Set.copyOf(places));
    }

    void takeOut() {
        if (!places.isEmpty()) {
            narrow(FlatOdf.all(table, "table:table-column"));
            FlatOdf.all(table, "table:table-row").forEach(row -> narrow(FlatOdf.children(row)));
        }
    }

    private void narrow(Iterable<Element> inOrder) {
        var place = 0;
        for (var element : inOrder) {
            var wide = count(element, REPEATED);
            var left = wide - leftOut(place, wide);
            if (count(element, SPANNED) > 1) {
                var spanned = count(element, SPANNED);
                element.setAttribute(SPANNED, Integer.toString(spanned - leftOut(place, spanned)));
            }
            if (left == 0) {
                element.getParentNode().removeChild(element);
            } else if (left < wide) {
                element.setAttribute(REPEATED, Integer.toString(left));
            }
            place += wide;
        }
    }

    private int leftOut(int from, int wide) {
        return (int) places.stream()
                .filter(place -> place >= from && place < from + wide)
                .count();
    }

    private static int count(Element element, String attribute) {
        var value = element.getAttribute(attribute);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }
}
