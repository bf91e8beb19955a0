package fr.pix.certif.platform.table;

import java.util.List;

/**
 * A column that is looked for.
 *
 * @param id what the asker calls it, a constant of an enum for example
 * @param names what people may call it; the first is told to them when it is missing
 * @param required whether a table without it is refused
 */
public record Heading<C>(C id, List<String> names, boolean required) {

    public Heading {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a heading needs a name");
        }
    }

    public static <C> Heading<C> required(C id, String... names) {
        return new Heading<>(id, List.of(names), true);
    }

    public static <C> Heading<C> optional(C id, String... names) {
        return new Heading<>(id, List.of(names), false);
    }

    String name() {
        return names.getFirst();
    }
}
