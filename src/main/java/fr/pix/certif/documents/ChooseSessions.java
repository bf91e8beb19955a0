package fr.pix.certif.documents;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
     */
    public record Bundle(List<Row> sessions, boolean more) {

        static Bundle of(List<Row> found) {
            return new Bundle(found.stream().limit(MOST).toList(), found.size() > MOST);
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
        return Bundle.of(sql.sql(ROWS.formatted("date = ?"))
                .params(by.centre().value(), day, MOST + 1)
                .query(ChooseSessions::row)
                .list());
    }

    /**
     * Those that somebody ticked.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} if any of them is not the centre's
     */
    public Bundle of(Member by, Collection<SessionId> ticked) {
        var numbers = new HashSet<>(ticked);
        var found = sql.sql(ROWS.formatted("number = any(?)"))
                .params(
                        by.centre().value(),
                        numbers.stream().map(SessionId::number).toArray(Long[]::new),
                        MOST + 1)
                .query(ChooseSessions::row)
                .list();
        if (found.size() < Math.min(numbers.size(), MOST + 1)) {
            throw new Refusal(SessionProblem.SESSION_NOT_FOUND);
        }
        return Bundle.of(found);
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
