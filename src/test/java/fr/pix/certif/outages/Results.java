package fr.pix.certif.outages;

import fr.pix.certif.outages.Tally.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the database has in the end, and the table of what it took. */
final class Results {

    private final Connection owner;

    Results(Connection owner) {
        this.owner = owner;
    }

    List<String> rooms() throws SQLException {
        return texts("select room from session");
    }

    /** Each time that a change was written, by its audit. */
    List<String> remarks() throws SQLException {
        return texts("""
                select change ->> 'to' from audit_event, json_array_elements(changes) change
                where operation = 'SESSION_CHANGED' and change ->> 'field' = 'observations'
                """);
    }

    int signIns() throws SQLException {
        return texts("select browser from sign_in").size();
    }

    /** Sessions that were written without all that belongs to them. */
    int unaudited() throws SQLException {
        return texts("""
                select s.room from session s
                where not exists (select from audit_event e
                                  where e.centre_id = s.centre_id and e.subject = 'session:' || s.number)
                   or not exists (select from access_code c
                                  where c.centre_id = s.centre_id and c.session_number = s.number)
                """).size();
    }

    private List<String> texts(String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** For docs/operations.md. */
    static String table(Map<String, Tally> counted) {
        var table = new StringBuilder("""
                | while | acknowledged | wrong answers | errors shown | no change for | no PV for |
                |---|---|---|---|---|---|
                """);
        counted.forEach((what, tally) -> table.append("| %s | %d | %d | %d | %s | %s |%n"
                .formatted(
                        what,
                        tally.acknowledged(),
                        tally.wrong().size(),
                        tally.shown().size(),
                        seconds(tally.without(Kind.CHANGE)),
                        seconds(tally.without(Kind.PV)))));
        return table.toString();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
