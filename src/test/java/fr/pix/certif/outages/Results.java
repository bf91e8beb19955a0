package fr.pix.certif.outages;

import fr.pix.certif.outages.Tally.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the database has of what people were shown as saved.
 *
 * @param found how often it has each text
 */
record Results(Map<String, Long> found) {

    /** The room of each session, each observation as often as it was written, by its audit, and each sign-in's token. */
    static Results read(Connection owner) throws SQLException {
        var texts = texts(owner, """
                select room from session
                union all
                select change ->> 'to' from audit_event, json_array_elements(changes) change
                where operation = 'SESSION_CHANGED' and change ->> 'field' = 'observations'
                union all
                select encode(token_hash, 'hex') from sign_in
                """);
        return new Results(texts.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /** Sessions that were written without all that belongs to them. */
    static List<String> halves(Connection owner) throws SQLException {
        return texts(owner, """
                select s.room from session s
                where not exists (select from audit_event e
                                  where e.centre_id = s.centre_id and e.subject = 'session:' || s.number)
                   or not exists (select from access_code c
                                  where c.centre_id = s.centre_id and c.session_number = s.number)
                """);
    }

    private static List<String> texts(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    List<String> lost(Tally tally) {
        return tally.saved().stream().filter(text -> !found.containsKey(text)).toList();
    }

    /** Twice there, whether its sender was shown it or not. */
    List<String> doubled() {
        return found.keySet().stream().filter(text -> times(text) > 1).toList();
    }

    private long times(String text) {
        return found.getOrDefault(text, 0L);
    }

    /** For docs/operations.md. */
    String table(Map<String, Tally> counted) {
        var table = new StringBuilder("""
                | while | acknowledged | lost | doubled | wrong answers | errors shown | no answer | nothing saved for | no PV for |
                |---|---|---|---|---|---|---|---|---|
                """);
        counted.forEach((what, tally) -> table.append(line(what, tally)));
        return table.toString();
    }

    private String line(String what, Tally tally) {
        var doubled = tally.saved().stream().filter(text -> times(text) > 1).count();
        return "| %s | %d | %d | %d | %d | %d | %d | %s | %s |\n"
                .formatted(
                        what,
                        tally.acknowledged(),
                        lost(tally).size(),
                        doubled,
                        tally.wrong().size(),
                        tally.shown().size(),
                        tally.unanswered().size(),
                        seconds(tally.without(Kind.CHANGE)),
                        seconds(tally.without(Kind.PV)));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
