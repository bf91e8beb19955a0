package fr.pix.certif.documents;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chooses the sessions whose papers are taken together, in the order in which they take place. */
@Component
public class ChooseSessions {

    /** So many go into one bundle: more than any centre holds on a day. */
    public static final int MOST = 200;

    private static final String ROWS = """
            select number, date, time, site, room, candidates from session
            where centre_id = ? and %s
            order by date, time, number
            limit ?
            """;

    private final JdbcClient sql;

    ChooseSessions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The sessions of a bundle.
     *
     * @param more whether there are others, which do not go into it
     * @param gone those that were ticked and are not the centre's: removed since, or never its own, which nobody can tell apart
     */
    public record Bundle(List<Row> sessions, boolean more, List<SessionId> gone) {

        public static final Bundle EMPTY = of(List.of(), List.of());

        private static Bundle of(List<Row> found, List<SessionId> gone) {
            return new Bundle(found.stream().limit(MOST).toList(), found.size() > MOST, gone);
        }

        /** The day of all of them, if it is the same. */
        public Optional<LocalDate> onlyDay() {
            var days = sessions.stream().map(Row::date).distinct().toList();
            return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
        }
    }

    /** What is told of a session before its papers are made. */
    public record Row(SessionId id, LocalDate date, LocalTime time, String site, String room, int candidates) {}

    /** All of a day, by the clocks of their sites. */
    public Bundle of(Member by, LocalDate day) {
        var found = sql.sql(ROWS.formatted("date = ?"))
                .params(by.centre().value(), day, MOST + 1)
                .query(ChooseSessions::row)
                .list();
        return Bundle.of(found, List.of());
    }

    /** Those that somebody ticked; what a colleague removed meanwhile keeps nobody from the others. */
    public Bundle of(Member by, Collection<SessionId> ticked) {
        var numbers = ticked.stream().map(SessionId::number).distinct().sorted().toList();
        var found = sql.sql(ROWS.formatted("number = any(?)"))
                .params(by.centre().value(), numbers.toArray(Long[]::new), numbers.size())
                .query(ChooseSessions::row)
                .list();
        var there = found.stream().map(row -> row.id().number()).collect(Collectors.toSet());
        return Bundle.of(
                found,
                numbers.stream()
                        .filter(number -> !there.contains(number))
                        .map(SessionId::new)
                        .toList());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new SessionId(row.getLong("number")),
                row.getObject("date", LocalDate.class),
                row.getObject("time", LocalTime.class),
                row.getString("site"),
                row.getString("room"),
                row.getInt("candidates"));
    }
}
