package fr.pix.certif.platform.watch;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be read of this copy. Names follow Prometheus: {@code certif_…}, base units, and no {@code _total}, which
 * counters get when they are written. A reading that fails is left out, counted and logged; the others are still there.
 */
public final class Meters {

    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);
    private static final double NANOSECONDS = 1e9;

    private final PrometheusRegistry registry;
    private final LongAdder failures = new LongAdder();

    Meters(PrometheusRegistry registry) {
        this.registry = registry;
        counter("certif_readings_failed", "Readings of metrics that failed and were left out.", failures::sum);
    }

    /** What only grows. */
    public void counter(String name, String help, DoubleSupplier total) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(read -> guarded(name, () -> read.call(total.getAsDouble())))
                .register(registry);
    }

    /** The same, by the values of one label. */
    public void counters(
            String name, String help, String label, Supplier<? extends Map<String, ? extends Number>> totals) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(read -> guarded(
                        name, () -> totals.get().forEach((value, total) -> read.call(total.doubleValue(), value))))
                .register(registry);
    }

    /** What goes up and down. */
    public void gauge(String name, String help, DoubleSupplier reading) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(read -> guarded(name, () -> read.call(reading.getAsDouble())))
                .register(registry);
    }

    /** The same, by the values of one label. */
    public void gauges(
            String name, String help, String label, Supplier<? extends Map<String, ? extends Number>> readings) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(read -> guarded(
                        name, () -> readings.get().forEach((value, now) -> read.call(now.doubleValue(), value))))
                .register(registry);
    }

    /**
     * How long something takes.
     *
     * @param bounds the upper bounds of its classes, in seconds: few, for each is a series
     */
    public Durations durations(String name, String help, double[] bounds, String... labels) {
        var histogram = Histogram.builder()
                .name(name)
                .help(help)
                .classicOnly()
                .classicUpperBounds(bounds)
                .withoutExemplars()
                .labelNames(labels)
                .register(registry);
        return (nanoseconds, values) -> histogram.labelValues(values).observe(nanoseconds / NANOSECONDS);
    }

    /** What never changes while this copy runs. */
    void info(String name, String help, String label, String value) {
        Info.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .register(registry)
                .addLabelValues(value);
    }

    private void guarded(String name, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException failed) {
            failures.increment();
            LOG.warn("the metric {} could not be read", name, failed);
        }
    }
}
