package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final Path TEXTS = Path.of("src/main/resources/messages");

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_text_reads_as_the_java_platform_writes_it(Path file) throws IOException {
        var language = Locale.of(file.getFileName().toString().replaceAll(".*_(..)\\.properties", "$1"));
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(file)));
        assertThat(texts.stringPropertyNames())
                .isNotEmpty()
                .filteredOn(key -> texts.getProperty(key).contains("{"))
                .allSatisfy(key -> {
                    same(texts.getProperty(key), language, 0, 1, 2, 3, 4, 5);
                    same(texts.getProperty(key), language, 1_234_567, 1L, 12.5, 0, 0, 0);
                    if (!texts.getProperty(key).matches("(?s).*\\{\\d,.*")) {
                        same(texts.getProperty(key), language, "l'été {1}", 2, "", 3, "😀", "{0}");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{0}",
                "{0}{1}",
                "{1} puis {0}, {0} encore",
                "l''élève {0}",
                "'{0}' et {0}",
                "'{'{0}'}'",
                "{0} l'un",
                "{5}",
                "{0,number,#.##} et {1}",
                "{0,choice,0#aucun|1#un|1<{0}}"
            })
    void so_does_each_way_to_write_one(String text) {
        same(text, Locale.FRENCH, 1234.5, "un");
        same(text, Locale.ENGLISH, 0);
    }

    private static void same(String text, Locale language, Object... arguments) {
        assertThat(TextPattern.of(text, language).with(arguments))
                .isEqualTo(new MessageFormat(text, language).format(arguments));
    }
}
