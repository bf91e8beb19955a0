package fr.pix.certif.platform.watch;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenTelemetry's own parts, with no agent: two kinds of spans, sent in batches on a thread of their own. */
final class OtlpTracer implements AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> REFERENCE = AttributeKey.stringKey("certif.reference");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<String> STATEMENT = AttributeKey.stringKey("db.query.text");

    private static final Pattern FIRST_WORD = Pattern.compile("^(\\w+).*", Pattern.DOTALL);

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Clock clock;

    OtlpTracer(URI endpoint, double share, Clock clock) {
        this.clock = clock;
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString().replaceFirst("/$", "") + "/v1/traces")
                .build();
        provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "pix-certif"))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        tracer = provider.get("fr.pix.certif");
    }

    /** What is made current here ends with the trace, which its caller closes. */
    @SuppressWarnings("MustBeClosedChecker")
    Traces.Trace request(String method, @Nullable String parent) {
        var before = parent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, TraceParent.GETTER);
        var span = tracer.spanBuilder(method)
                .setParent(before)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .startSpan();
        var scope = span.makeCurrent();
        return new Traces.Trace() {
            @Override
            public void known(String route, int status, String reference) {
                span.updateName(method + " " + route)
                        .setAttribute(ROUTE, route)
                        .setAttribute(STATUS, (long) status)
                        .setAttribute(REFERENCE, reference);
                if (status >= 500) {
                    span.setStatus(StatusCode.ERROR);
                }
            }

            @Override
            public void close() {
                scope.close();
                span.end();
            }
        };
    }

    void statement(String sql, long nanoseconds) {
        if (!Span.current().isRecording()) {
            return;
        }
        var end = clock.instant();
        tracer.spanBuilder(FIRST_WORD.matcher(sql).replaceFirst("$1"))
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(end.minusNanos(nanoseconds))
                .setAttribute(SYSTEM, "postgresql")
                .setAttribute(STATEMENT, sql)
                .startSpan()
                .end(end);
    }

    @Override
    public void close() {
        provider.shutdown().join(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    }

    /** The one header of W3C's that names who asked. */
    private enum TraceParent implements TextMapGetter<String> {
        GETTER;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals("traceparent") ? Objects.requireNonNull(carrier) : null;
        }
    }
}
