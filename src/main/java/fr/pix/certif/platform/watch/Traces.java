package fr.pix.certif.platform.watch;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Follows some requests, and the statements that they ask of the database, for a collector of OpenTelemetry. Without
 * {@code CERTIF_OTLP_ENDPOINT} none of its classes is loaded.
 */
@Component
@EnableConfigurationProperties(WatchSettings.class)
public class Traces implements DisposableBean {

    private final @Nullable OtlpTracer tracer;

    Traces(WatchSettings settings, Clock clock) {
        var endpoint = settings.otlp().endpoint();
        tracer = endpoint == null
                ? null
                : new OtlpTracer(endpoint, settings.otlp().share(), clock);
    }

    /** What is followed from here to its end, by the thread at hand. */
    public interface Trace extends AutoCloseable {

        Trace NONE = new Trace() {
            @Override
            public void known(String route, int status, String reference) {}

            @Override
            public void close() {}
        };

        /** What is known at the end: the pattern of the address, never the address itself. */
        void known(String route, int status, String reference);

        @Override
        void close();
    }

    /** Whether there is a collector. */
    public boolean wanted() {
        return tracer != null;
    }

    /**
     * Begins to follow a request.
     *
     * @param parent W3C's {@code traceparent}, if a proxy before us began
     */
    public Trace request(String method, @Nullable String parent) {
        return tracer == null ? Trace.NONE : tracer.request(method, parent);
    }

    /** Adds a statement that has just ended to the request at hand. Its text is ours and holds no value. */
    public void statement(@Nullable String sql, long nanoseconds) {
        if (tracer != null && sql != null) {
            tracer.statement(sql, nanoseconds);
        }
    }

    /** What was followed so far is sent. */
    @Override
    public void destroy() {
        if (tracer != null) {
            tracer.close();
        }
    }
}
