package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions whose time is over, or that were made by mistake, and their end. */
@Repository
class RemovedSessionStore {

    private final JdbcClient sql;

    RemovedSessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that hold a session of that day or before: one step into the index of each centre. */
    List<CentreId> centresWithSessionsUntil(LocalDate day) {
        return sql.sql("""
                        select centre_id from session_count c
                        where exists (select from session s where s.centre_id = c.centre_id and s.date <= ?)
                        order by centre_id
                        """)
                .param(day)
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .list();
    }

    /**
     * The oldest that were also entered by that day, for this transaction alone; none while another copy is at it in this
     * centre, or somebody creates a session there.
     */
    List<SessionId> take(CentreId centre, LocalDate day, int most) {
        var taken = sql.sql("""
                        with turn as (
                            select centre_id from session_count where centre_id = :centre for update skip locked)
                        select number from session join turn using (centre_id)
                        where date <= :day and created_at < :entered
                        order by date, number
                        limit :most
                        """)
                .param("centre", centre.value())
                .param("day", day)
                .param("entered", Moments.startOf(day.plusDays(1)))
                .param("most", most)
                .query((row, _) -> new SessionId(row.getLong("number")))
                .list();
        takeCodes(centre, taken);
        return stillOf(centre, day, taken);
    }

    /** One whose date was corrected while its code was waited for goes on. */
    private List<SessionId> stillOf(CentreId centre, LocalDate day, List<SessionId> taken) {
        return sql.sql("""
                        select number from session where centre_id = ? and number = any(?) and date <= ?
                        order by date, number
                        """)
                .params(centre.value(), numbers(taken), day)
                .query((row, _) -> new SessionId(row.getLong("number")))
                .list();
    }

    /** Nobody else creates a session of the centre or takes one away, nor changes this one, until the transaction is over. */
    void takeTurn(CentreId centre, SessionId session) {
        sql.sql("select centre_id from session_count where centre_id = ? for update")
                .param(centre.value())
                .query((row, _) -> row.getLong("centre_id"))
                .optional();
        takeCodes(centre, List.of(session));
    }

    /**
     * Waits for whoever changes one of them: he holds its code before the session, and so must who takes both, or each
     * would wait for the other.
     */
    private void takeCodes(CentreId centre, List<SessionId> sessions) {
        sql.sql("""
                        select code from access_code
                        where code in (select access_code from session where centre_id = ? and number = any(?))
                        order by code for update
                        """)
                .params(centre.value(), numbers(sessions))
                .query((row, _) -> row.getString("code"))
                .list();
    }

    /** What other rooms keep of them is gone by now. A code that went to another session since stays there. */
    void remove(CentreId centre, List<SessionId> sessions) {
        sql.sql("""
                        with gone as (
                            delete from session where centre_id = :centre and number = any(:numbers)
                            returning number, access_code),
                        freed as (
                            delete from access_code held using gone
                            where held.code = gone.access_code and held.centre_id = :centre
                                and held.session_number = gone.number)
                        update session_count set total = total - (select count(*) from gone) where centre_id = :centre
                        """)
                .param("centre", centre.value())
                .param("numbers", numbers(sessions))
                .update();
    }

    private static Long[] numbers(List<SessionId> sessions) {
        return sessions.stream().map(SessionId::number).toArray(Long[]::new);
    }
}
