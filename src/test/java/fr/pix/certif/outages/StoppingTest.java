package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is stopped under load, as a new version's arrival does: not one request is cut. */
class StoppingTest {

    private static final int READERS = 4;
    private static final int SOME = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String REQUEST = """
            POST /connexion HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 10\r
            Connection: close\r
            \r
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @Test
    void a_copy_that_stops_says_so_first_and_cuts_no_request() throws Exception {
        var application = Application.start(folder, Map.of("certif.drain-seconds", "3", "certif.log", "json"));
        var address = application.address();
        var balanced = new AtomicBoolean(true);
        var answers = new ConcurrentHashMap<Integer, AtomicInteger>();
        var cuts = new CopyOnWriteArrayList<Exception>();
        var lives = new ConcurrentHashMap<Integer, AtomicInteger>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var slow = new Socket(
                        InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
            for (var reader = 0; reader < READERS; reader++) {
                threads.execute(() -> {
                    while (balanced.get()) {
                        post(address, answers, cuts);
                    }
                });
            }
            await().atMost(PATIENCE).until(() -> total(answers) > SOME);
            slow.getOutputStream().write((REQUEST + "email").getBytes(StandardCharsets.US_ASCII));
            var stopping = threads.submit(() -> {
                application.stop();
                return true;
            });
            // A load balancer that asks each 100 ms, and sends what it has until it is told not to.
            while (status(address + "/actuator/health/readiness") == 200) {
                Thread.sleep(Duration.ofMillis(100));
            }
            count(lives, status(address + "/actuator/health/liveness"));
            Thread.sleep(Duration.ofSeconds(1));
            balanced.set(false);
            Thread.sleep(Duration.ofSeconds(3)); // by now the server takes nothing new, and waits for the slow one
            assertThat(stopping.isDone()).isFalse();
            slow.getOutputStream().write("=abcd".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
            assertThat(stopping.get()).isTrue();
        }
        assertThat(cuts).isEmpty();
        assertThat(answers.keySet()).containsExactly(403);
        assertThat(lives.keySet()).containsExactly(200);
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThat(application.said().lines().filter(line -> line.startsWith("{")))
                .isNotEmpty()
                .anyMatch(line -> line.contains("\"message\":\"this copy stops; it serves for 3 s more\""));
    }

    /** Without the form's token, hence refused each time; a client must not send it again by itself, as it does with GET. */
    private void post(String address, Map<Integer, AtomicInteger> answers, CopyOnWriteArrayList<Exception> cuts) {
        var request = HttpRequest.newBuilder(URI.create(address + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=abcd"))
                .build();
        try {
            count(answers, client.send(request, BodyHandlers.ofString()).statusCode());
        } catch (IOException cut) {
            cuts.add(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static void count(Map<Integer, AtomicInteger> answers, int status) {
        answers.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static int total(Map<Integer, AtomicInteger> answers) {
        return answers.values().stream().mapToInt(AtomicInteger::get).sum();
    }
}
