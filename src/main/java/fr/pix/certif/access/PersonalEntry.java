package fr.pix.certif.access;

import fr.pix.certif.audit.AuditSubject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that is kept about a person: values by name, in the order in which they are read. */
public final class PersonalEntry {

    private final List<Value> values = new ArrayList<>();

    /**
     * One of its values. Its name stands in the file, and its label under {@code access.data.field.<name>}.
     *
     * @param text the key of what a page shows in its stead, where it is a code; none where it is shown as it is
     * @param arguments what stands in that text
     */
    public record Value(String name, Object value, @Nullable String text, List<String> arguments) {}

    /** A number, a text, a moment, a yes or a no, what an event is about. Nothing is kept of what is null. */
    public PersonalEntry with(String name, @Nullable Object value) {
        if (value != null) {
            values.add(new Value(name, value, null, List.of()));
        }
        return this;
    }

    /** A code, and the key of the text that a page shows in its stead. */
    public PersonalEntry with(String name, String code, String text) {
        return with(name, code, text, List.of());
    }

    /** The same, where the text has places for some of what the code says. */
    public PersonalEntry with(String name, String code, String text, List<String> arguments) {
        values.add(new Value(name, code, text, List.copyOf(arguments)));
        return this;
    }

    public List<Value> values() {
        return List.copyOf(values);
    }

    /** As the file has it. */
    Map<String, Object> named() {
        var named = new LinkedHashMap<String, Object>();
        values.forEach(value ->
                named.put(value.name(), value.value() instanceof AuditSubject(var text) ? text : value.value()));
        return named;
    }
}
