package fr.pix.certif.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Watched;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the database how it is whenever Prometheus asks, over a connection of its own: an exhausted pool is no database that
 * is gone.
 */
@Component
class DatabaseWatch implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final int PATIENCE_MILLISECONDS = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Look AWAY = new Look(0, 0, 0);

    private final StartingDatabase database;
    private final DataSource pool;
    private @Nullable Connection kept;
    private Look last = AWAY;
    private long lookedAt;

    DatabaseWatch(StartingDatabase database, DataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    /** One and zero stand for yes and no, as Prometheus writes them. */
    private record Look(int up, int writable, long bytes) {}

    @Override
    public void describe(Meters meters) {
        meters.gauge("certif_database_up", "1 if the database answers.", () -> look().up());
        meters.gauge("certif_database_writable", "1 if it is no standby.", () -> look().writable());
        meters.gauge("certif_database_bytes", "What it takes on the disk.", () -> look().bytes());
        if (pool instanceof HikariDataSource hikari) {
            PoolWatch.describe(hikari, meters);
        }
    }

    private synchronized Look look() {
        if (lookedAt == 0 || System.nanoTime() - lookedAt > FRESH.toNanos()) {
            last = ask();
            lookedAt = System.nanoTime();
        }
        return last;
    }

    private Look ask() {
        try {
            var connection = connected();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select not pg_is_in_recovery(), pg_database_size(current_database())")) {
                row.next();
                var look = new Look(1, row.getBoolean(1) ? 1 : 0, row.getLong(2));
                if (look.writable() == 0) {
                    leave(); // it was the primary when it was connected to: the next look finds the one that is
                }
                return look;
            }
        } catch (SQLException away) {
            LOG.warn("the database does not answer its watch: {}", away.getMessage());
            leave();
            return AWAY;
        }
    }

    /** The next look connects anew. */
    private void leave() {
        var broken = kept;
        kept = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException gone) {
                LOG.debug("it was closed already", gone);
            }
        }
    }

    private Connection connected() throws SQLException {
        var open = kept;
        if (open == null || open.isClosed()) {
            open = database.await().application().connect();
            kept = open; // first, so that it is closed where the next fails
            open.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
        }
        return open;
    }
}
