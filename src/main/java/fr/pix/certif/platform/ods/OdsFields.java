package fr.pix.certif.platform.ods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words that a template may use, and what each stands for in a {@code T}. A template is compiled against them, so
 * that none is ever printed with a hole for a misspelt placeholder: there is no document, and a test that fails.
 */
public final class OdsFields<T> {

    private final Map<String, Function<T, OdsValue>> values;
    private final Map<String, Rows<T, ?>> rows;

    private OdsFields(Map<String, Function<T, OdsValue>> values, Map<String, Rows<T, ?>> rows) {
        this.values = values;
        this.rows = rows;
    }

    /** A vocabulary without words, to be completed. */
    public static <T> OdsFields<T> none() {
        return new OdsFields<>(Map.of(), Map.of());
    }

    /** Adds {@code ${name}}. */
    public OdsFields<T> withValue(String name, Function<T, OdsValue> value) {
        return new OdsFields<>(with(values, name, value), rows);
    }

    /** Adds {@code ${name.field}} for each field: a row of the template that uses it is repeated for every item. */
    public <I> OdsFields<T> withRows(String name, Function<T, List<I>> items, OdsFields<I> fields) {
        return new OdsFields<>(values, with(rows, name, new Rows<>(name, items, fields)));
    }

    Slot<T> slot(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new OdsTemplateFault("unknown placeholder ${%s}; known: %s".formatted(name, words()));
        }
        return new Slot<>(name, value);
    }

    /** The list that a placeholder belongs to, if its first word names one. */
    Optional<Rows<T, ?>> rowsOf(String placeholder) {
        var dot = placeholder.indexOf('.');
        return Optional.ofNullable(dot < 0 ? null : rows.get(placeholder.substring(0, dot)));
    }

    private List<String> words() {
        var words = new ArrayList<>(values.keySet());
        rows.forEach((name, list) -> list.fields().words().forEach(field -> words.add(name + "." + field)));
        return words;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }

    /** The items of a list, and the words for one of them. */
    record Rows<T, I>(String name, Function<T, List<I>> items, OdsFields<I> fields) {

        int count(T model) {
            return items.apply(model).size();
        }
    }

    /** A placeholder of the template, tied to its value. */
    record Slot<T>(String name, Function<T, OdsValue> value) {

        OdsValue of(T model) {
            var found = value.apply(model);
            if (found == null) {
                throw new OdsTemplateFault("no value for ${%s}".formatted(name));
            }
            return found;
        }
    }
}
