package fr.pix.certif.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.PoolStats;
import fr.pix.certif.platform.watch.Durations;
import fr.pix.certif.platform.watch.Meters;
import java.util.concurrent.atomic.LongAdder;

/** What the pool tells: how long connections are waited for, and when it is exhausted. */
final class PoolWatch {

    private static final double[] BOUNDS = {0.001, 0.01, 0.1, 1, 5};

    private PoolWatch() {}

    static void describe(HikariDataSource pool, Meters meters) {
        var waits = meters.durations(
                "certif_pool_acquire_seconds", "How long a connection to the database was waited for.", BOUNDS);
        pool.setMetricsTrackerFactory((_, stats) -> tracker(stats, waits, meters));
    }

    private static IMetricsTracker tracker(PoolStats stats, Durations waits, Meters meters) {
        var timeouts = new LongAdder();
        meters.gauge("certif_pool_active", "Connections in use.", stats::getActiveConnections);
        meters.gauge("certif_pool_idle", "Connections that wait for work.", stats::getIdleConnections);
        meters.gauge("certif_pool_most", "Connections that there may be.", stats::getMaxConnections);
        meters.gauge("certif_pool_waiting", "Those that wait for a connection.", stats::getPendingThreads);
        meters.counter("certif_pool_timeouts", "Those that waited in vain.", timeouts::sum);
        return new IMetricsTracker() {
            @Override
            public void recordConnectionAcquiredNanos(long nanoseconds) {
                waits.add(nanoseconds);
            }

            @Override
            public void recordConnectionTimeout() {
                timeouts.increment();
            }
        };
    }
}
