package fr.pix.certif.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts that people read, in every language. Each room keeps its own ({@code messages/<room>_fr.properties} and
 * {@code _en}); here they are one map a language, read once, for a page asks for some sixty.
 */
public final class Texts {

    /** The first is that of who asks for another. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final List<String> ROOMS =
            List.of("platform", "access", "centres", "sessions", "candidates", "documents", "admin", "places");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    private final Map<String, String> usual;

    private final Map<Written, TextPattern> patterns = new ConcurrentHashMap<>();

    private Texts() {
        for (var language : LANGUAGES) {
            var texts = new HashMap<String, String>();
            ROOMS.forEach(room -> read("/messages/%s_%s.properties".formatted(room, language), texts));
            byLanguage.put(language.getLanguage(), Map.copyOf(texts));
        }
        usual = Objects.requireNonNull(byLanguage.get(LANGUAGES.getFirst().getLanguage()));
    }

    public static Texts read() {
        return new Texts();
    }

    /**
     * The text of a key. With arguments it is a pattern of {@link java.text.MessageFormat}; without, it is taken as it
     * stands.
     *
     * @throws IllegalArgumentException where the key has no text, which is a defect
     */
    public String text(Locale language, String key, Object... arguments) {
        var text = byLanguage.getOrDefault(language.getLanguage(), usual).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text has the key " + key);
        }
        return arguments.length == 0 ? text : pattern(language, text).with(arguments);
    }

    /** Two years are « 2 ans », a year and a half « 18 mois ». */
    public String text(Locale language, Period period) {
        var months = period.toTotalMonths();
        return months % 12 == 0
                ? text(language, "platform.years", months / 12)
                : text(language, "platform.months", months);
    }

    /** Whether a key has a text. */
    public boolean has(Locale language, String key) {
        return byLanguage.getOrDefault(language.getLanguage(), Map.of()).containsKey(key);
    }

    /** What a form's field is called where somebody types its text: {@code <room>.typed.<field>}, in whichever room has it. */
    public Optional<String> typed(Locale language, String field) {
        return ROOMS.stream()
                .map(room -> room + ".typed." + field)
                .filter(key -> has(language, key))
                .map(key -> text(language, key))
                .findFirst();
    }

    private TextPattern pattern(Locale language, String text) {
        return patterns.computeIfAbsent(new Written(language, text), _ -> TextPattern.of(text, language));
    }

    private record Written(Locale language, String text) {}

    /** The keys are those that templates have, the same in memory: one is found without a look at its letters. */
    private static void read(String file, Map<String, String> into) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no texts in " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((key, text) -> into.put(((String) key).intern(), (String) text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
