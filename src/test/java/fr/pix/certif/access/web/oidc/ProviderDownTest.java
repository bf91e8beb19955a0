package fr.pix.certif.access.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.SecretToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A provider that is not there, or only says nothing: how long people wait, and how often it is asked. */
class ProviderDownTest {

    private static final String RETURN = "http://127.0.0.1:8080/connexion/fournisseur/retour";

    private final TestClock clock = new TestClock(Instant.now());

    @Test
    void one_that_is_not_there_is_asked_again_later_and_found_once_it_is() throws IOException {
        assertThat(discovery("http://127.0.0.1:" + freePort()).find(RETURN)).isEmpty();
        var server = OidcServer.started().anew(8080).broken("/.well-known/openid-configuration");
        var discovery = discovery(server.issuer());
        assertThat(discovery.find(RETURN)).isEmpty();
        server.anew(8080);
        assertThat(discovery.find(RETURN)).isEmpty();
        clock.goOn(OidcDiscovery.TRIED_AGAIN);
        assertThat(discovery.find(RETURN)).isPresent();
        server.broken("/.well-known/openid-configuration");
        clock.goOn(OidcDiscovery.REMEMBERED);
        assertThat(discovery.find(RETURN)).as("what it said before").isPresent();
        server.anew(8080);
    }

    @Test
    void one_that_says_nothing_keeps_all_who_come_no_longer_than_one() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var discovery = discovery("http://127.0.0.1:" + silent.getLocalPort());
            var begun = System.nanoTime();
            var found = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(_ -> discovery.find(RETURN))
                    .toList();
            assertThat(found).allMatch(Optional::isEmpty);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(10)); // one after another, they would take 20
        }
    }

    @Test
    void one_that_calls_itself_otherwise_is_not_believed() {
        var server = OidcServer.started().anew(8080);
        assertThat(discovery(server.issuer() + "/").find(RETURN)).isEmpty();
        assertThat(discovery(server.issuer()).find(RETURN).orElseThrow().departure(SecretToken.draw()))
                .hasHost("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void one_that_does_not_say_where_a_part_is_counts_as_down_and_is_asked_once(String part) throws IOException {
        var asked = new AtomicInteger();
        var halved = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = "http://127.0.0.1:" + halved.getAddress().getPort();
        halved.createContext("/", exchange -> {
            asked.incrementAndGet();
            var said = new HashMap<String, Object>(Map.of(
                    "issuer", issuer,
                    "authorization_endpoint", issuer + "/authorize",
                    "token_endpoint", issuer + "/token",
                    "jwks_uri", issuer + "/keys",
                    "subject_types_supported", List.of("public")));
            said.put("jwks", Map.of("keys", List.of())); // keys within are no address to fetch them at
            said.remove(part);
            var body = JsonMapper.shared().writeValueAsBytes(said);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var answer = exchange.getResponseBody()) {
                answer.write(body);
            }
        });
        halved.start();
        try {
            var discovery = discovery(issuer);
            assertThat(discovery.find(RETURN)).isEmpty();
            assertThat(discovery.find(RETURN)).isEmpty();
            assertThat(asked).hasValue(1);
        } finally {
            halved.stop(0);
        }
    }

    @Test
    void one_that_sends_elsewhere_is_not_followed() throws IOException {
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        elsewhere.start();
        var sending = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sending.createContext("/", exchange -> {
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(302, -1);
        });
        sending.start();
        try {
            assertThat(discovery("http://127.0.0.1:" + sending.getAddress().getPort())
                            .find(RETURN))
                    .isEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            sending.stop(0);
            elsewhere.stop(0);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private OidcDiscovery discovery(String issuer) {
        var settings = new OidcSettings(
                issuer,
                "client",
                null,
                List.of(),
                List.of(),
                null,
                false,
                2048,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return new OidcDiscovery(settings, clock);
    }
}
