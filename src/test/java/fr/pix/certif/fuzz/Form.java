package fr.pix.certif.fuzz;

import fr.pix.certif.fuzz.Form.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A form as a page has it: where it goes, how, and what may be said in it. */
record Form(String method, String action, boolean ofParts, List<Field> fields) {

    /**
     * A field.
     *
     * @param values what it holds, or may be chosen; the first is what is sent if nobody touches it
     */
    record Field(String name, List<String> values, Kind kind) {

        /** What can be done with a field; several of one name of which one is chosen, dots or buttons, are one. */
        enum Kind {
            TYPED,
            HIDDEN,
            LIST,
            BOX,
            ONE_OF,
            FILE
        }

        static Field of(String name, String value) {
            return new Field(name, List.of(value), Kind.TYPED);
        }

        static Field file(String name) {
            return new Field(name, List.of(), Kind.FILE);
        }

        boolean isFile() {
            return kind == Kind.FILE;
        }
    }

    static List<Form> in(Document page) {
        return page.select("form").stream().flatMap(Form::of).toList();
    }

    /** A form, and for each of its buttons that leads elsewhere the form that it is then. */
    private static Stream<Form> of(Element form) {
        return Stream.concat(
                Stream.of(of(form, form.attr("abs:action"), form.select("button[name]:not([formaction])"))),
                form.select("button[formaction]").stream()
                        .map(button -> of(form, button.attr("abs:formaction"), new Elements(button))));
    }

    private static Form of(Element form, String action, Elements buttons) {
        return new Form(
                form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                action.isEmpty() ? form.baseUri() : action,
                form.attr("enctype").contains("multipart"),
                joined(Stream.concat(
                                form.select("input[name], select[name], textarea[name]").stream(), buttons.stream())
                        .filter(part -> part.hasAttr("name"))
                        .map(Form::field)
                        .toList()));
    }

    /** Of several buttons or dots of one name, one is chosen. */
    private static List<Field> joined(List<Field> fields) {
        var joined = new ArrayList<Field>();
        for (var field : fields) {
            var before = joined.stream()
                    .filter(other ->
                            other.kind == Kind.ONE_OF && field.kind == Kind.ONE_OF && other.name.equals(field.name))
                    .findFirst();
            if (before.isPresent()) {
                before.get().values.addAll(field.values);
            } else {
                joined.add(field);
            }
        }
        return joined;
    }

    private static Field field(Element element) {
        var kind = kind(element);
        var values = kind == Kind.LIST
                ? element.select("option").stream().map(Element::val).toList()
                : List.of(element.val());
        return new Field(element.attr("name"), new ArrayList<>(values), kind);
    }

    private static Kind kind(Element element) {
        return switch (element.normalName()) {
            case "select" -> Kind.LIST;
            case "button" -> Kind.ONE_OF;
            default ->
                switch (element.attr("type")) {
                    case "file" -> Kind.FILE;
                    case "hidden" -> Kind.HIDDEN;
                    case "checkbox" -> Kind.BOX;
                    case "radio", "submit" -> Kind.ONE_OF;
                    default -> Kind.TYPED;
                };
        };
    }
}
