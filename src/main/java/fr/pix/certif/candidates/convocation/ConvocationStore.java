package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What candidates were told, for as long as they are known. */
@Repository
class ConvocationStore {

    private final JdbcClient sql;

    ConvocationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The convocations of the candidates that are in the session now, wherever they summoned them; each one's first first. */
    List<SentConvocation> sent(CentreId centre, SessionId session) {
        return sql.sql("""
                        select c.*
                        from candidate who
                        join convocation c on c.centre_id = who.centre_id and c.candidate_id = who.id
                        where who.centre_id = ? and who.session_number = ? and who.removed_at is null
                        order by c.candidate_id, c.number
                        """)
                .params(centre.value(), session.number())
                .query(ConvocationStore::sent)
                .list();
    }

    /** All that these candidates were told, the first first. */
    List<SentConvocation> all(CentreId centre, Collection<CandidateId> candidates) {
        return sql.sql("""
                        select * from convocation
                        where centre_id = ? and candidate_id = any(?)
                        order by candidate_id, number
                        """)
                .params(
                        centre.value(),
                        candidates.stream().map(CandidateId::value).toArray(Long[]::new))
                .query(ConvocationStore::sent)
                .list();
    }

    void add(CentreId centre, List<SentConvocation> sent) {
        sql.sql("""
                        insert into convocation (centre_id, candidate_id, number, session_number, name, email, date, time,
                            zone, site, room, extra_time, sent_at)
                        select :centre, * from unnest(:candidate, :number, :session, :name, :email, :date::date[], :time::time[],
                            :zone, :site, :room, :extraTime, :at::timestamptz[])
                        """)
                .param("centre", centre.value())
                .param("candidate", of(sent, each -> each.candidate().value()).toArray(Long[]::new))
                .param("number", of(sent, SentConvocation::number).toArray(Integer[]::new))
                .param(
                        "session",
                        of(sent, each -> each.said().session().number()).toArray(Long[]::new))
                .param("name", of(sent, each -> each.said().name()).toArray(String[]::new))
                .param("email", of(sent, each -> each.said().email()).toArray(String[]::new))
                .param("date", of(sent, each -> each.said().date().toString()).toArray(String[]::new))
                .param("time", of(sent, each -> each.said().time().toString()).toArray(String[]::new))
                .param("zone", of(sent, each -> each.said().zone().getId()).toArray(String[]::new))
                .param("site", of(sent, each -> each.said().site()).toArray(String[]::new))
                .param("room", of(sent, each -> each.said().room()).toArray(String[]::new))
                .param(
                        "extraTime",
                        sent.stream().map(each -> each.said().extraTime()).toArray(Integer[]::new))
                .param("at", of(sent, each -> each.at().toString()).toArray(String[]::new))
                .update();
    }

    private static <T> List<T> of(List<SentConvocation> sent, Function<SentConvocation, T> part) {
        return sent.stream().map(part).toList();
    }

    private static SentConvocation sent(ResultSet row, int index) throws SQLException {
        return new SentConvocation(
                new CandidateId(row.getLong("candidate_id")),
                row.getInt("number"),
                new Convocation(
                        row.getString("name"),
                        row.getString("email"),
                        new SessionId(row.getLong("session_number")),
                        row.getObject("date", LocalDate.class),
                        row.getObject("time", LocalTime.class),
                        ZoneId.of(row.getString("zone")),
                        row.getString("site"),
                        row.getString("room"),
                        row.getObject("extra_time", Integer.class)),
                Moments.in(row, "sent_at"));
    }
}
