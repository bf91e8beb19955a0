package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Together;
import fr.pix.certif.platform.database.Together.Answers;
import fr.pix.certif.platform.database.Together.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists a centre's sessions a page at a time, by key: page 400 costs what page 1 costs (G24–G33). */
@Component
public class ListSessions {

    private static final String ROW = "number, site, room, date, time, invigilators, candidates";

    private static final Question<Summary> SUMMARY =
            new Question<>("""
            select total, array(select site from session_site s where s.centre_id = c.centre_id
                                order by site limit %d) as sites
            from session_count c where centre_id = :centre
            """.formatted(PlaceLookup.PROPOSED), ListSessions::summary);

    private final JdbcClient sql;
    private final Together together;

    ListSessions(JdbcClient sql, Together together) {
        this.sql = sql;
        this.together = together;
    }

    /** One page; the first one where the neighbour asked for is not, or no longer, in the centre. */
    public SessionPage list(CentreId centre, SessionQuery query) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("centre", centre.value());
        var filter = filter(query, parameters);
        var found = rowsAndSummary(query, filter, parameters);
        var rows = new ArrayList<>(found.first());
        var beside = query.start().beside().isPresent();
        if (beside && rows.isEmpty()) {
            return list(centre, query.fromItsFirstPage());
        }
        var more = rows.size() > SessionPage.SIZE;
        if (more) {
            rows.removeLast();
        }
        var backwards = query.start().backwards();
        var whole = !beside && !more;
        var all = found.second().isEmpty() ? Summary.NOTHING : found.second().getFirst();
        return new SessionPage(
                backwards ? rows.reversed() : rows,
                whole ? rows.size() : query.unfiltered() ? all.total() : count(filter, parameters),
                backwards ? more : beside,
                backwards ? beside : more,
                all.sites());
    }

    private Answers<SessionPage.Row, Summary> rowsAndSummary(
            SessionQuery query, String filter, Map<String, Object> parameters) {
        var all = new LinkedHashMap<>(parameters);
        var order = query.sort().orderBy(query.descending() != query.start().backwards());
        var where = "where centre_id = :centre %s %s order by %s limit %d"
                .formatted(filter, from(query, all), order, SessionPage.SIZE + 1);
        var rows = query.search().isBlank() ? "select " + ROW + " from session " + where : searched(where, order);
        return together.ask(new Question<>(rows, ListSessions::row), SUMMARY, all);
    }

    /** What is searched stands in the index by date: rows that do not hold the words are passed over without a look. */
    private static String searched(String where, String order) {
        return """
                select %s
                from (select number from session %s) found join session using (number)
                where centre_id = :centre
                order by %s
                """.formatted(ROW, where, order);
    }

    /** Right beside a session, wherever it now stands in the order. */
    private static String from(SessionQuery query, Map<String, Object> parameters) {
        return query.start()
                .beside()
                .map(session -> {
                    parameters.put("beside", session.number());
                    var columns = query.sort().columns();
                    var smaller = query.descending() != query.start().backwards();
                    return "and (%s) %s (select %s from session where centre_id = :centre and number = :beside)"
                            .formatted(columns, smaller ? "<" : ">", columns);
                })
                .orElse("");
    }

    private static String filter(SessionQuery query, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (query.from() != null) {
            conditions.add("and date >= :from");
            parameters.put("from", query.from());
        }
        if (query.to() != null) {
            conditions.add("and date <= :to");
            parameters.put("to", query.to());
        }
        if (!query.site().isEmpty()) {
            conditions.add("and site = :site");
            parameters.put("site", query.site());
        }
        var day = query.day();
        if (day.isPresent()) {
            conditions.add("and date = :day");
            parameters.put("day", day.get());
            return String.join(" ", conditions);
        }
        for (var word : Folded.of(query.search()).words()) {
            var name = "word" + parameters.size();
            conditions.add("and search like :" + name);
            parameters.put(name, "%" + word.replaceAll("[%_\\\\]", "\\\\$0") + "%");
        }
        return String.join(" ", conditions);
    }

    /** What the centre has, whatever part of it is asked for. */
    private record Summary(long total, List<String> sites) {
        static final Summary NOTHING = new Summary(0, List.of());
    }

    private long count(String filter, Map<String, Object> parameters) {
        return sql.sql("select count(*) from (select from session where centre_id = :centre %s limit %d) found"
                        .formatted(filter, SessionPage.COUNTED))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static Summary summary(ResultSet row, int index) throws SQLException {
        return new Summary(
                row.getLong("total"), List.of((String[]) row.getArray("sites").getArray()));
    }

    private static SessionPage.Row row(ResultSet row, int index) throws SQLException {
        return new SessionPage.Row(
                new SessionId(row.getLong("number")),
                row.getString("site"),
                row.getString("room"),
                row.getObject("date", LocalDate.class),
                row.getObject("time", LocalTime.class),
                row.getString("invigilators"),
                row.getInt("candidates"));
    }
}
