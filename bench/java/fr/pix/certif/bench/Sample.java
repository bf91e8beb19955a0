package fr.pix.certif.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measurement.
 *
 * @param latencies in nanoseconds, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(long[] latencies, Duration lasted, ProcessorTime worked) {

    static Sample of(List<long[]> byWorker, Duration lasted, ProcessorTime worked) {
        var all = byWorker.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            throw new IllegalStateException("not one request was answered");
        }
        return new Sample(all, lasted, worked);
    }

    int requests() {
        return latencies.length;
    }

    double perSecond() {
        return latencies.length / (lasted.toNanos() / 1e9);
    }

    /** In milliseconds. */
    double quantile(double share) {
        return latencies[(int) Math.min(latencies.length - 1L, (long) (latencies.length * share))] / 1e6;
    }

    double applicationMillis() {
        return each(worked.application());
    }

    double databaseMillis() {
        return each(worked.database());
    }

    double millis() {
        return applicationMillis() + databaseMillis();
    }

    /** What share of the application's processor time the JVM's compilers took. */
    double compiling() {
        return worked.compilers().toNanos()
                / (double) Math.max(1, worked.application().toNanos());
    }

    private double each(Duration time) {
        return time.toNanos() / 1e6 / latencies.length;
    }

    static <T> double median(List<T> samples, ToDoubleFunction<T> figure) {
        var sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
