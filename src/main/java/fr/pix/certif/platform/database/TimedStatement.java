package fr.pix.certif.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ParameterDisposer;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlProvider;

/** A statement that remembers when it was begun: once there was a connection for it. */
final class TimedStatement implements PreparedStatementCreator, SqlProvider, ParameterDisposer {

    private static final int SHOWN = 400;

    private final PreparedStatementCreator creator;
    private long begun;

    TimedStatement(PreparedStatementCreator creator) {
        this.creator = creator;
    }

    @Override
    public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
        begun = System.nanoTime();
        return creator.createPreparedStatement(connection);
    }

    /** Zero where no connection was had. */
    long nanoseconds() {
        return begun == 0 ? 0 : System.nanoTime() - begun;
    }

    @Override
    public @Nullable String getSql() {
        return creator instanceof SqlProvider known ? known.getSql() : null;
    }

    /** On one line, and no longer than a line should be. */
    String text() {
        var sql = getSql();
        var line = sql == null ? "?" : sql.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    @Override
    public void cleanupParameters() {
        if (creator instanceof ParameterDisposer parameters) {
            parameters.cleanupParameters();
        }
    }
}
