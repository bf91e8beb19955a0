package fr.pix.certif.platform.ods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.w3c.dom.Element;

/** Compiles a table: which rows are repeated, which grow with their texts, and where the print range ends. */
final class TableCompiler<T> {

    /** Heights added to a row's own, in points: fine for the usual few lines, coarse for the rare many. */
    private static final List<Integer> STEPS = List.of(0, 12, 24, 36, 48, 60, 72, 96, 120, 144, 192, 264, 360, 480);

    private static final Pattern RANGE_END = Pattern.compile("(.*\\D)(\\d+)");

    private final TemplateCompiler<T> compiler;
    private final Element table;
    private final List<Double> columns = new ArrayList<>();
    private final List<OdsFields.Rows<T, ?>> repeated = new ArrayList<>();

    TableCompiler(TemplateCompiler<T> compiler, Element table) {
        this.compiler = compiler;
        this.table = table;
        for (var column : FlatOdf.all(table, "table:table-column")) {
            var width = compiler.styles().columnWidth(column.getAttribute("table:style-name"));
            columns.addAll(Collections.nCopies(Math.min(count(column, "table:number-columns-repeated"), 1024), width));
        }
    }

    void write(PieceList<T> pieces) {
        var rows = new PieceList<T>();
        FlatOdf.children(table).forEach(child -> part(child, rows));
        var range = RANGE_END.matcher(table.getAttribute("table:print-ranges"));
        table.removeAttribute("table:print-ranges");
        pieces.markup(PieceList.tag(table));
        if (range.matches()) {
            pieces.markup(" table:print-ranges=\"" + PieceList.escaped(range.group(1)));
            pieces.add(new PrintRange<>(Integer.parseInt(range.group(2)), List.copyOf(repeated)));
            pieces.markup("\"");
        }
        pieces.markup(">");
        rows.toList().forEach(pieces::add);
        pieces.markup("</table:table>");
    }

    private void part(Element part, PieceList<T> rows) {
        switch (part.getNodeName()) {
            case "table:table-row" -> row(part, rows);
            case "table:table-header-rows", "table:table-row-group", "table:table-rows" -> {
                rows.markup(PieceList.tag(part)).markup(">");
                FlatOdf.children(part).forEach(child -> part(child, rows));
                rows.markup("</" + part.getNodeName() + ">");
            }
            default -> compiler.write(part, rows);
        }
    }

    private void row(Element row, PieceList<T> rows) {
        var lists = TemplateCompiler.placeholders(row).stream()
                .flatMap(placed -> compiler.fields().rowsOf(placed.name()).stream())
                .distinct()
                .toList();
        switch (lists.size()) {
            case 0 -> single(compiler, row, rows);
            case 1 -> rows.add(repeat(row, lists.getFirst()));
            default -> throw new OdsTemplateFault("a row cannot be repeated for two lists: " + lists);
        }
    }

    private <I> Piece<T> repeat(Element row, OdsFields.Rows<T, I> list) {
        repeated.add(list);
        var pieces = new PieceList<I>();
        single(new TemplateCompiler<>(list.fields(), list.name() + ".", compiler.styles()), row, pieces);
        return new Piece.Repeated<>(list, pieces.toList());
    }

    private <M> void single(TemplateCompiler<M> words, Element row, PieceList<M> pieces) {
        var style = row.getAttribute("table:style-name");
        var placed = TemplateCompiler.placeholders(row);
        if (placed.isEmpty() || !words.styles().heightIsFixed(style)) {
            words.element(row, pieces);
            return;
        }
        var cells = new PieceList<M>();
        words.content(row, cells);
        var fits = placed.stream().map(one -> fit(words, row, one)).toList();
        pieces.add(new GrowingRow<>(steps(row, style), fits, cells.toList()));
    }

    private List<GrowingRow.Step> steps(Element row, String style) {
        var base = compiler.styles().rowHeight(style);
        return STEPS.stream()
                .map(step -> {
                    var tall = (Element) row.cloneNode(false);
                    if (step > 0) {
                        tall.setAttribute("table:style-name", compiler.styles().withHeight(style, base + step));
                    }
                    return new GrowingRow.Step(base + step, Markup.of(PieceList.tag(tall) + ">"));
                })
                .toList();
    }

    private <M> GrowingRow.Fit<M> fit(TemplateCompiler<M> words, Element row, TemplateCompiler.Placed placed) {
        var cell = placed.cell();
        var first = 0;
        for (var other : FlatOdf.children(row)) {
            if (other.isSameNode(cell)) {
                break;
            }
            first += count(other, "table:number-columns-repeated");
        }
        var last = Math.min(columns.size(), first + count(cell, "table:number-columns-spanned"));
        var width = columns.subList(Math.min(first, last), last).stream()
                .flatMapToDouble(DoubleStream::of)
                .sum();
        var fontSize = compiler.styles().fontSize(cell.getAttribute("table:style-name"));
        return new GrowingRow.Fit<>(words.slot(placed.name()), fontSize, width);
    }

    private static int count(Element element, String attribute) {
        var value = element.getAttribute(attribute);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }
}
