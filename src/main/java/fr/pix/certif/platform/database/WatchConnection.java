package fr.pix.certif.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The connection for what Prometheus asks, beside the pool: an exhausted pool is no database that is gone, and is not waited for.
 * Where there is no primary a standby will do: that it is none is what is to be told.
 * A database that does not answer is left alone for a moment, so that all readings together wait for it once: Prometheus does
 * not wait for long, and would not even hear that the database is gone.
 */
@Component
public class WatchConnection {

    private static final Logger LOG = LoggerFactory.getLogger(WatchConnection.class);

    private static final int PATIENCE_MILLISECONDS = 2_000;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);

    private final StartingDatabase database;
    private @Nullable Connection kept;
    private @Nullable Long awayAt;

    WatchConnection(StartingDatabase database) {
        this.database = database;
    }

    /** Puts a question that is answered soon, or fails soon. */
    public synchronized <T> T ask(Function<JdbcClient, T> question) {
        if (awayAt != null && System.nanoTime() - awayAt < LEFT_ALONE.toNanos()) {
            throw new DataAccessResourceFailureException("the database did not answer a moment ago");
        }
        try {
            var answer = question.apply(JdbcClient.create(new SingleConnectionDataSource(connected(), true)));
            awayAt = null;
            return answer;
        } catch (DataAccessException failed) {
            awayAt = Outage.isBehind(failed) ? System.nanoTime() : null;
            leave();
            throw failed;
        }
    }

    /** The next question connects anew. */
    synchronized void leave() {
        var left = kept;
        kept = null;
        if (left != null) {
            try {
                left.close();
            } catch (SQLException gone) {
                LOG.debug("it was closed already", gone);
            }
        }
    }

    private Connection connected() {
        try {
            var open = kept;
            if (open == null || open.isClosed()) {
                open = database.await().application().toAny().connect();
                kept = open; // first, so that it is closed where the next fails
                open.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
            }
            return open;
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the database cannot be entered", away);
        }
    }
}
