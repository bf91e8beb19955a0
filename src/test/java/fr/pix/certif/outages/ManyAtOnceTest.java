package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that wait for the database leave the processor to others, with the JVM's options of {@code ./certif run}: one that
 * held it (from within native code, say) would hold it for ever where there is only one, for nobody else could hear the answer.
 */
class ManyAtOnceTest {

    private static final int MANY = 64;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"QUICK", "STEADY"})
    void on_one_processor_many_are_answered_at_once(String mode) throws Exception {
        var options = new ArrayList<>(options(mode));
        options.add("-XX:ActiveProcessorCount=1");
        try (var application = Application.start(folder, options);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var status = HttpRequest.newBuilder(URI.create(application.address() + "/etat"))
                    .timeout(PATIENCE)
                    .build();
            for (var round = 0; round < ROUNDS; round++) {
                var answers = IntStream.range(0, MANY)
                        .mapToObj(_ -> client.sendAsync(status, BodyHandlers.discarding()))
                        .toList();
                for (var answer : answers) {
                    assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
        }
    }

    /** What {@code ./certif} gives the JVM in that mode. */
    private static List<String> options(String mode) throws IOException {
        var found = Pattern.compile(mode + "_OPTIONS=\\(([^)]+)\\)").matcher(Files.readString(Path.of("certif")));
        assertThat(found.find()).isTrue();
        return List.of(found.group(1).split("\\s+"));
    }
}
