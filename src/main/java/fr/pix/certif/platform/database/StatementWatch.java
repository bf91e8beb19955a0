package fr.pix.certif.platform.database;

import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Traces;
import fr.pix.certif.platform.watch.WatchSettings;
import fr.pix.certif.platform.watch.Watched;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Sees how long each statement takes, from its preparation until its rows are read, without the wait for a connection. A
 * slow one is counted, and logged as it is written in the sources: what people typed is in its parameters.
 */
class StatementWatch extends JdbcTemplate implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(StatementWatch.class);

    private final long slowNanoseconds;
    private final Traces traces;
    private final LongAdder slow = new LongAdder();

    StatementWatch(DataSource source, WatchSettings settings, Traces traces) {
        super(source);
        this.slowNanoseconds = settings.slowStatement().toNanos();
        this.traces = traces;
    }

    @Override
    public <T extends @Nullable Object> T execute(
            PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        var timed = new TimedStatement(creator);
        try {
            return super.execute(timed, action);
        } finally {
            ended(timed);
        }
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> rows) {
        var timed = new TimedStatement(creator);
        try {
            return super.query(timed, setter, rows);
        } finally {
            ended(timed);
        }
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        var timed = new TimedStatement(creator);
        try {
            return super.update(timed, setter);
        } finally {
            ended(timed);
        }
    }

    private void ended(TimedStatement statement) {
        var nanoseconds = statement.nanoseconds();
        if (nanoseconds >= slowNanoseconds) {
            slow.increment();
            LOG.warn("a statement took {} ms: {}", nanoseconds / 1_000_000, statement.text());
        }
        traces.statement(statement.getSql(), nanoseconds);
    }

    @Override
    public void describe(Meters meters) {
        meters.counter("certif_slow_statements", "Statements slower than CERTIF_SLOW_STATEMENT.", slow::sum);
    }
}
