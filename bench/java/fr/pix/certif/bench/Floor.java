package fr.pix.certif.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One worker's connection straight to PostgreSQL, with an operation's statements prepared. */
final class Floor implements ClosedLoop.Turn, AutoCloseable {

    private final Connection connection;
    private final List<Query> queries;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final int worker;

    /** Goes on where the worker's last measurement stopped, so that no key is written twice. */
    private int turns;

    Floor(Application application, Operation operation, int worker) throws IOException, SQLException {
        this.connection = application.applicationRole();
        this.queries = operation.floor();
        this.worker = worker;
        for (var query : queries) {
            statements.add(connection.prepareStatement(query.sql()));
        }
        connection.setAutoCommit(queries.stream().noneMatch(Query::writes));
    }

    @Override
    public void take(int turn) throws SQLException {
        turns++;
        for (var i = 0; i < queries.size(); i++) {
            var statement = statements.get(i);
            queries.get(i).parameters().set(statement, worker, turns);
            read(statement);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return;
        }
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
