package fr.pix.certif.platform.watch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an operator watches this copy.
 *
 * @param metrics where Prometheus fetches metrics
 * @param otlp where traces are sent
 * @param slowStatement from when on a statement of SQL is slow: counted, and logged without its parameters
 */
@ConfigurationProperties("certif")
public record WatchSettings(
        @DefaultValue Metrics metrics,
        @DefaultValue Otlp otlp,
        @DefaultValue("500ms") Duration slowStatement) {

    /**
     * A port of its own, never the readers'.
     *
     * @param port none is opened if unset
     */
    public record Metrics(
            @Nullable Integer port,
            @DefaultValue("127.0.0.1") String address) {}

    /**
     * OpenTelemetry's protocol over HTTP.
     *
     * @param endpoint the collector, such as {@code http://127.0.0.1:4318}; nothing is traced if unset
     * @param share how many of the requests are traced, of those that nobody before us decided upon
     */
    public record Otlp(
            @Nullable URI endpoint, @DefaultValue("0.1") double share) {

        public Otlp {
            if (share < 0 || share > 1) {
                throw new IllegalArgumentException("CERTIF_OTLP_SHARE must be from 0 to 1");
            }
        }
    }
}
