package fr.pix.certif.access.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.pix.certif.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that means harm, or that somebody took over: endless, slow, and pointing at what is within. */
class HostileProviderTest {

    private static final Duration ANSWERING = Duration.ofSeconds(1);

    /** So long that only what it has read puts an end to what has none. */
    private static final Duration PATIENT = Duration.ofSeconds(6);

    private static final Duration SOON = Duration.ofSeconds(8);

    private final AtomicLong sent = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void metadata_without_an_end_are_read_to_a_limit() {
        server.createContext("/", exchange -> endless(exchange, " ".repeat(8192), 0));
        assertThat(discovery(PATIENT).find("http://127.0.0.1/retour")).isEmpty();
        assertThat(sent).hasValueLessThan(20_000_000L); // what lies between the two included
    }

    @Test
    void metadata_that_come_byte_by_byte_are_left_in_time() {
        server.createContext("/", exchange -> endless(exchange, " ", 100));
        var begun = System.nanoTime();
        assertThat(discovery(ANSWERING).find("http://127.0.0.1/retour")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    @Test
    void so_are_keys() {
        server.createContext("/endless", exchange -> endless(exchange, " ".repeat(8192), 0));
        server.createContext("/slow", exchange -> endless(exchange, " ", 100));
        for (var kind : List.of("/endless", "/slow")) {
            var begun = System.nanoTime();
            assertThatThrownBy(() -> keys(kind, kind.equals("/endless") ? PATIENT : ANSWERING))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        }
        assertThat(sent).hasValueLessThan(20_000_000L);
    }

    /** Such as the address at which a cloud tells its machines their secrets. */
    @Test
    void keys_that_are_said_to_be_elsewhere_are_not_fetched_there() {
        var asked = new AtomicInteger();
        server.createContext("/within", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Location", address() + "/within");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(asked).hasValue(0);
        try {
            assertThat(keys("/keys", ANSWERING)).doesNotContain("keys");
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("keys");
        }
        assertThat(asked).hasValue(0);
    }

    private String keys(String path, Duration answering) throws IOException {
        return OidcClient.keys(OidcClient.of(settings(answering)))
                .retrieveResource(URI.create(address() + path).toURL())
                .getContent();
    }

    private void endless(HttpExchange exchange, String what, long pause) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var bytes = what.getBytes(StandardCharsets.US_ASCII);
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(bytes);
                body.flush();
                sent.addAndGet(bytes.length);
                LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            }
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private OidcDiscovery discovery(Duration answering) {
        return new OidcDiscovery(settings(answering), new TestClock(Instant.now()));
    }

    private OidcSettings settings(Duration answering) {
        return new OidcSettings(
                address(), "client", null, List.of(), List.of(), null, false, 2048, answering, answering);
    }
}
