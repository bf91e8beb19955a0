package fr.pix.certif.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever bytes a reader is given, it reads or refuses them, soon. Jazzer makes them, led by which of our code they reach; it
 * begins with the inputs that are kept, and each find is kept beside them.
 */
class ReaderTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> what_is_kept_is_read_or_refused() {
        return Stream.of(Reader.values())
                .flatMap(reader -> reader.inputs().stream()
                        .map(input -> DynamicTest.dynamicTest(
                                input.toString(),
                                () -> Assertions.assertTimeout(SOON, () -> reader.read(Files.readAllBytes(input))))));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void whatever_jazzer_makes_is_read_or_refused(Reader reader) throws Exception {
        var seconds = 60 * Long.getLong("certif.fuzz.minutes", 60) / Reader.values().length;
        var log = folder.resolve("jazzer.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderTarget.class.getName(),
                "--target_args=" + reader,
                "--instrumentation_includes=fr.pix.certif.**",
                "--custom_hook_includes=fr.pix.certif.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder.resolve("find-"),
                "-max_total_time=" + seconds,
                "-timeout=" + SOON.toSeconds(),
                "-max_len=20000",
                "-rss_limit_mb=0",
                Files.createDirectory(folder.resolve("corpus")).toString(),
                reader.folder().toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var code = process.waitFor();
        System.out.println(reader + ": " + lastOf(log, "DONE|stat::number_of_executed_units|#\\d+\\s+(DONE|pulse)"));
        assertThat(code).as(() -> lastOf(log, ".*")).isZero();
    }

    /** The last lines that hold such words. */
    private static String lastOf(Path log, String words) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.matches(".*(" + words + ").*"))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            throw new AssertionError(log.toString(), unreadable);
        }
    }
}
