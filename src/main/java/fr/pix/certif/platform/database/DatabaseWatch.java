package fr.pix.certif.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Shared;
import fr.pix.certif.platform.watch.Watched;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Asks the database how it is whenever Prometheus asks. */
@Component
class DatabaseWatch implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Look AWAY = new Look(0, 0, 0);

    private final WatchConnection connection;
    private final DataSource pool;

    DatabaseWatch(WatchConnection connection, DataSource pool) {
        this.connection = connection;
        this.pool = pool;
    }

    /** One and zero stand for yes and no, as Prometheus writes them. */
    private record Look(int up, int writable, long bytes) {}

    @Override
    public void describe(Meters meters) {
        var looks = new Shared<>(this::look);
        meters.gauge(
                "certif_database_up",
                "1 if the database answers.",
                () -> looks.now().up());
        meters.gauge(
                "certif_database_writable",
                "1 if it is no standby.",
                () -> looks.now().writable());
        meters.gauge(
                "certif_database_bytes",
                "What it takes on the disk.",
                () -> looks.now().bytes());
        if (pool instanceof HikariDataSource hikari) {
            PoolWatch.describe(hikari, meters);
        }
    }

    private Look look() {
        try {
            var look = connection.ask(sql -> sql.sql("""
                            select not pg_is_in_recovery() as writable, pg_database_size(current_database()) as bytes
                            """)
                    .query((row, _) -> new Look(1, row.getBoolean("writable") ? 1 : 0, row.getLong("bytes")))
                    .single());
            if (look.writable() == 0) {
                connection.leave(); // it was the primary when it was connected to: the next look finds the one that is
            }
            return look;
        } catch (DataAccessException away) {
            LOG.warn("the database does not answer its watch: {}", away.getMessage());
            return AWAY;
        }
    }
}
