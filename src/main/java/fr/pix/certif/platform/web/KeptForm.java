package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.DrawnKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody had typed into a form before he was asked to sign in again. A controller that shows a form takes one as
 * an argument, and fills the form with it if there is any; nothing was saved, he sends it himself.
 */
public record KeptForm(Map<String, List<String>> fields) {

    public static final KeptForm NONE = new KeptForm(Map.of());

    /** By what the address of a page names the form that it is filled with. */
    public static final String KEY = "saisie";

    /** The field whose value makes a form happen once, however often it is sent (docs/decisions/0007). */
    static final String FORM_KEY = "formKey";

    /** NUL and unpaired surrogates: no text has them, and PostgreSQL stores neither. */
    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

    private static final int MOST_FIELDS = 100;

    /** Of the names together: those of ours are short, and one that is kept must be read again. */
    private static final int MOST_NAMES = 20_000;

    /** Of names and values: all that anybody types, but no list that he pastes. */
    private static final int LITTLE = 20_000;

    public KeptForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields)); // in the form's order
    }

    /**
     * Keeps a form's fields, but no secret, and nothing at all of a form that has more of them, or longer names, than one of
     * ours. How much was typed or pasted is bounded by what a request may send.
     */
    public static KeptForm of(Map<String, String[]> parameters) {
        var whole = whole(parameters);
        return whole.isPerhapsOurs() ? whole : NONE;
    }

    /** All of a form's fields but its secrets, however much it is: for the answer to it, and no longer. */
    static KeptForm whole(Map<String, String[]> parameters) {
        var kept = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!isSecret(name)) {
                kept.put(
                        name,
                        Arrays.stream(values)
                                .map(value -> UNKEPT.matcher(value).replaceAll(""))
                                .toList());
            }
        });
        return new KeptForm(kept);
    }

    private boolean isPerhapsOurs() {
        return fields.size() <= MOST_FIELDS && length(fields.keySet().stream()) <= MOST_NAMES;
    }

    /** Whether it is so little that strangers may have it kept. */
    public boolean hasLittle() {
        return length(Stream.concat(
                        fields.keySet().stream(), fields.values().stream().flatMap(List::stream)))
                <= LITTLE;
    }

    private static int length(Stream<String> texts) {
        return texts.mapToInt(String::length).sum();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** What was typed into a field, empty if nothing was. */
    public String field(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** That of a form that comes back after signing in again, which is still the same form; else a new one. */
    public UUID formKey() {
        return DrawnKey.parse(field(FORM_KEY)).orElseGet(UUID::randomUUID);
    }

    private static boolean isSecret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("_")
                || lower.contains("password")
                || lower.contains("passe")
                || lower.contains("secret");
    }
}
