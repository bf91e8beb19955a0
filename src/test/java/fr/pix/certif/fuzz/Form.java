package fr.pix.certif.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as a page has it: where it goes, how, and what may be said in it. */
record Form(String method, String action, boolean ofParts, List<Field> fields) {

    /**
     * A field.
     *
     * @param values what it holds, or may be chosen; the first is what is sent if nobody touches it
     * @param isFile whether a file goes in
     * @param isBox whether it may be left alone
     * @param isOneOf whether several of the same name are one field: buttons, and dots of which one is chosen
     */
    record Field(String name, List<String> values, boolean isFile, boolean isBox, boolean isOneOf) {

        /** Where text is typed, or what is hidden. */
        static Field of(String name, String value) {
            return new Field(name, List.of(value), false, false, false);
        }

        static Field file(String name) {
            return new Field(name, List.of(), true, false, false);
        }
    }

    static List<Form> in(Document page) {
        return page.select("form").stream().map(Form::of).toList();
    }

    private static Form of(Element form) {
        var action = form.attr("abs:action");
        return new Form(
                form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                action.isEmpty() ? form.baseUri() : action,
                form.attr("enctype").contains("multipart"),
                joined(form.select("input[name], select[name], textarea[name], button[name]").stream()
                        .map(Form::field)
                        .toList()));
    }

    /** Of several buttons or dots of one name, one is chosen. */
    private static List<Field> joined(List<Field> fields) {
        var joined = new ArrayList<Field>();
        for (var field : fields) {
            var before = joined.stream()
                    .filter(other -> other.isOneOf && field.isOneOf && other.name.equals(field.name))
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
        var name = element.attr("name");
        return switch (element.normalName()) {
            case "select" ->
                new Field(
                        name,
                        element.select("option").stream().map(Element::val).toList(),
                        false,
                        false,
                        false);
            case "button" -> new Field(name, new ArrayList<>(List.of(element.val())), false, false, true);
            default -> {
                var type = element.attr("type");
                yield new Field(
                        name,
                        new ArrayList<>(List.of(element.val())),
                        type.equals("file"),
                        type.equals("checkbox"),
                        type.equals("radio") || type.equals("submit"));
            }
        };
    }
}
