package fr.pix.certif.platform.watch;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What one part tells of itself, by itself: the page that Prometheus would fetch, without a server. */
public final class ToldMeters {

    private final PrometheusRegistry registry = new PrometheusRegistry();

    public ToldMeters(Watched watched) {
        watched.describe(new Meters(registry));
    }

    /** As it is now. */
    public String text() {
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
