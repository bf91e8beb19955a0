package fr.pix.certif.platform.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Serves the metrics on a port of their own, of this machine alone unless told otherwise: visitors must not see them. Idle
 * without {@code CERTIF_METRICS_PORT}. The JDK's own HTTP server is enough: one Prometheus asks every few seconds.
 */
@Component
@ConditionalOnWebApplication
class MetricsServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);

    private final WatchSettings settings;
    private final ListableBeanFactory beans;
    private @Nullable PrometheusRegistry registry;
    private @Nullable Running running;

    MetricsServer(WatchSettings settings, ListableBeanFactory beans) {
        this.settings = settings;
        this.beans = beans;
    }

    @Override
    public void start() {
        var port = settings.metrics().port();
        if (port == null) {
            return;
        }
        running = serve(described(), new InetSocketAddress(settings.metrics().address(), port));
        LOG.info("metrics are at http://{}:{}/metrics", settings.metrics().address(), port());
    }

    /** Once, however often this is stopped and started: what was described counts on. */
    private PrometheusRegistry described() {
        var known = registry;
        if (known == null) {
            known = new PrometheusRegistry();
            JvmMetrics.builder().register(known);
            var meters = new Meters(known);
            meters.info("certif_build", "What runs here.", "version", version());
            beans.getBeansOfType(Watched.class).values().forEach(watched -> watched.describe(meters));
            registry = known;
        }
        return known;
    }

    private static Running serve(PrometheusRegistry registry, InetSocketAddress address) {
        try {
            var server = HttpServer.create(address, 0);
            server.createContext("/metrics", exchange -> answer(exchange, registry));
            var answering = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("metrics").daemon().factory());
            server.setExecutor(answering);
            server.start();
            return new Running(server, answering);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "CERTIF_METRICS_ADDRESS and CERTIF_METRICS_PORT cannot be listened on: " + address, taken);
        }
    }

    private static void answer(HttpExchange exchange, PrometheusRegistry registry) throws IOException {
        try (exchange) {
            var now = registry.scrape(); // what fails here is no 200
            exchange.getResponseHeaders().set("Content-Type", PrometheusTextFormatWriter.CONTENT_TYPE);
            exchange.sendResponseHeaders(200, 0);
            PrometheusTextFormatWriter.create()
                    .write(exchange.getResponseBody(), now, EscapingScheme.UNDERSCORE_ESCAPING);
        }
    }

    private static String version() {
        return Objects.requireNonNullElse(MetricsServer.class.getPackage().getImplementationVersion(), "development");
    }

    int port() {
        return Objects.requireNonNull(running).server.getAddress().getPort();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.end();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Until the pages have come to their end: a stop is watched too. */
    @Override
    public int getPhase() {
        return 0;
    }

    private record Running(HttpServer server, ExecutorService answering) {

        void end() {
            server.stop(0);
            answering.shutdown();
        }
    }
}
