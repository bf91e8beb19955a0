package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts: all in the message files, in step, each problem with its own, and French as it is printed. */
class TextsTest {

    /** Whole pages of prose, one per language: the legal pages. */
    private static final Path PROSE = House.TEMPLATES.resolve("pages");

    /** Letters that are drawn, the same in every language. */
    private static final Path WORD_MARK = House.TEMPLATES.resolve("part/mark.jte");

    private static final Pattern LITERAL_KEY = Pattern.compile("page\\.t\\(\\s*\"([a-z0-9_.]+)\"\\s*[,)]");

    @Test
    void no_template_holds_a_literal_text() {
        for (var template : House.files(House.TEMPLATES, ".jte")) {
            if (!template.startsWith(PROSE) && !template.equals(WORD_MARK)) {
                assertThat(LiteralText.in(House.text(template)))
                        .as(template.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void every_text_that_a_template_names_exists() {
        var known = texts("fr").keySet();
        for (var template : House.files(House.TEMPLATES, ".jte")) {
            assertThat(LITERAL_KEY.matcher(House.text(template)).results().map(match -> match.group(1)))
                    .as(template.toString())
                    .allMatch(known::contains);
        }
    }

    @Test
    void french_and_english_are_in_step() {
        assertThat(texts("en").keySet()).isEqualTo(texts("fr").keySet());
    }

    @Test
    void every_key_is_kept_in_its_own_room() {
        for (var file : House.files(House.MESSAGES, ".properties")) {
            var room = file.getFileName().toString().replaceAll("_.*", "");
            assertThat(properties(file).stringPropertyNames())
                    .as(file.toString())
                    .allMatch(key -> key.startsWith(room + ".") || key.startsWith("problem." + room + "."));
        }
    }

    @Test
    void every_problem_has_its_text_in_every_language() {
        var codes = new TreeSet<String>();
        var pages = new TreeSet<String>();
        for (var type : House.CLASSES) {
            if (type.isEnum() && type.isAssignableTo(Problem.class)) {
                for (var constant : type.reflect().getEnumConstants()) {
                    var problem = (Problem) constant;
                    codes.add("problem." + problem.code());
                    if (problem.kind() != Problem.Kind.INVALID && problem.kind() != Problem.Kind.CONFLICT) {
                        pages.add("problem." + problem.code() + ".advice");
                    }
                }
            }
        }
        assertThat(codes).isNotEmpty();
        for (var language : Set.of("fr", "en")) {
            assertThat(texts(language).keySet()).containsAll(codes).containsAll(pages);
        }
    }

    /** The straight one is what {@link java.text.MessageFormat} quotes with: a text that has it loses it, or its arguments. */
    @Test
    void apostrophes_are_typographic() {
        for (var language : Set.of("fr", "en")) {
            texts(language).forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        }
    }

    @Test
    void a_length_of_time_is_not_parted_from_its_unit() {
        texts("fr")
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContainPattern("[0-9}] (minutes?|heures?|jours?|mois|ans|secondes?)\\b"));
    }

    @Test
    void french_punctuation_never_begins_a_line() {
        texts("fr").forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(" [:;?!»]|« "));
    }

    private static Map<String, String> texts(String language) {
        var texts = new TreeMap<String, String>();
        for (var file : House.files(House.MESSAGES, "_" + language.toLowerCase(Locale.ROOT) + ".properties")) {
            var properties = properties(file);
            Stream.of(properties.stringPropertyNames().toArray(String[]::new))
                    .forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    private static Properties properties(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(House.text(file)));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
