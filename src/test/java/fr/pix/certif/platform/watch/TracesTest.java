package fr.pix.certif.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collector of OpenTelemetry gets what was followed: a small one stands here, which reads OTLP over HTTP. */
class TracesTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private HttpServer collector;

    private record Sent(String path, String type, String hexadecimal) {}

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            try (exchange) {
                var body = exchange.getRequestBody().readAllBytes();
                if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                    body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                }
                sent.add(new Sent(
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        HexFormat.of().formatHex(body)));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void a_request_and_its_statements_reach_the_collector_as_parts_of_one_trace() throws Exception {
        var traces = TracesFixture.to(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort()));
        try (var trace = traces.request("GET", PARENT)) {
            traces.statement("select room from session where id = ?", 2_000_000);
            trace.known("/sessions/{id}", 200, "a1b2c3d4");
        }
        traces.destroy();

        var got = Objects.requireNonNull(sent.poll(10, TimeUnit.SECONDS));
        assertThat(got.path()).isEqualTo("/v1/traces");
        assertThat(got.type()).isEqualTo("application/x-protobuf");
        var text = new String(HexFormat.of().parseHex(got.hexadecimal()), StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("GET /sessions/{id}")
                .contains("select room from session where id = ?")
                .contains("a1b2c3d4")
                .contains("pix-certif");
        assertThat(occurrences(got.hexadecimal(), "0af7651916cd43dd8448eb211c80319c"))
                .isEqualTo(2);
        assertThat(occurrences(got.hexadecimal(), "b7ad6b7169203331")).isEqualTo(1);
    }

    @Test
    void a_parent_that_nobody_can_read_begins_a_trace_of_our_own() throws Exception {
        var traces = TracesFixture.to(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/"));
        traces.request("GET", "nothing of the kind").close();
        traces.destroy();
        assertThat(Objects.requireNonNull(sent.poll(10, TimeUnit.SECONDS)).path())
                .isEqualTo("/v1/traces");
    }

    @Test
    void a_statement_outside_of_any_request_is_not_followed() {
        var traces = TracesFixture.to(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort()));
        traces.statement("select 1", 1);
        traces.destroy();
        assertThat(sent).isEmpty();
    }

    @Test
    void without_a_collector_nothing_is_followed() {
        assertThat(TracesFixture.none().request("GET", PARENT)).isSameAs(Traces.Trace.NONE);
    }

    private static int occurrences(String all, String part) {
        return (all.length() - all.replace(part, "").length()) / part.length();
    }
}
