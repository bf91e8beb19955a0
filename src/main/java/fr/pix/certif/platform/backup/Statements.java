package fr.pix.certif.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL without parameters, such as PostgreSQL itself words for us. */
final class Statements {

    private Statements() {}

    static void run(Connection connection, List<String> all) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : all) {
                statement.execute(each);
            }
        }
    }

    /** The first column of what a query finds. */
    static List<String> texts(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
