package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which session a candidate is, or that he is in none any more. Only {@link CandidateRegister} writes. */
@Repository
class PlacementStore {

    private final JdbcClient sql;

    PlacementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The form that enrolled them may do so again. */
    void remove(CentreId centre, Collection<CandidateId> who, long removal, Instant now) {
        sql.sql("""
                        update candidate set removed_at = :now, removal = :removal, form_key = null, version = version + 1
                        where centre_id = :centre and id = any(:ids) and removed_at is null
                        """)
                .param("centre", centre.value())
                .param("ids", numbers(who))
                .param("removal", removal)
                .param("now", Moments.of(now))
                .update();
    }

    /** Whom a removal took out of the session since then. */
    List<Candidate> removed(CentreId centre, SessionId session, long removal, Instant since) {
        return sql.sql("select " + CandidateRow.COLUMNS + """
                         from candidate
                        where centre_id = :centre and session_number = :session and removal = :removal
                            and removed_at >= :since
                        order by birth_name, first_name, id
                        """)
                .param("centre", centre.value())
                .param("session", session.number())
                .param("removal", removal)
                .param("since", Moments.of(since))
                .query(CandidateRow::candidate)
                .list();
    }

    void restore(CentreId centre, Collection<CandidateId> who, Instant now) {
        sql.sql("""
                        update candidate set removed_at = null, removal = null, version = version + 1, changed_at = :now
                        where centre_id = :centre and id = any(:ids)
                        """)
                .param("centre", centre.value())
                .param("ids", numbers(who))
                .param("now", Moments.of(now))
                .update();
    }

    void move(CentreId centre, Collection<CandidateId> who, SessionId to, Instant now) {
        sql.sql("""
                        update candidate
                        set session_number = :to, form_key = null, version = version + 1, changed_at = :now
                        where centre_id = :centre and id = any(:ids) and removed_at is null
                        """)
                .param("centre", centre.value())
                .param("ids", numbers(who))
                .param("to", to.number())
                .param("now", Moments.of(now))
                .update();
    }

    /** Who is enrolled there, or was when he was removed. */
    List<CandidateId> everIn(CentreId centre, List<SessionId> sessions) {
        return sql.sql("select id from candidate where centre_id = ? and session_number = any(?)")
                .params(centre.value(), sessions.stream().map(SessionId::number).toArray(Long[]::new))
                .query((row, _) -> new CandidateId(row.getLong("id")))
                .list();
    }

    /** All who were ever enrolled there, with all that was kept of them: how many. */
    int forget(CentreId centre, List<SessionId> sessions) {
        return sql.sql("delete from candidate where centre_id = ? and session_number = any(?)")
                .params(centre.value(), sessions.stream().map(SessionId::number).toArray(Long[]::new))
                .update();
    }

    /** Those of which somebody was removed before that. */
    List<CentreId> centresWithRemoved(Instant before) {
        return sql.sql("select distinct centre_id from candidate where removed_at < ? order by centre_id")
                .param(Moments.of(before))
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .list();
    }

    /** Who was removed before that; nobody restores them meanwhile. */
    List<CandidateId> holdRemoved(CentreId centre, Instant before) {
        return sql.sql("select id from candidate where centre_id = ? and removed_at < ? for update")
                .params(centre.value(), Moments.of(before))
                .query((row, _) -> new CandidateId(row.getLong("id")))
                .list();
    }

    /** These, with all that was kept of them. */
    void forgetRemoved(CentreId centre, Collection<CandidateId> who) {
        sql.sql("delete from candidate where centre_id = ? and id = any(?)")
                .params(centre.value(), numbers(who))
                .update();
    }

    static Long[] numbers(Collection<CandidateId> ids) {
        return ids.stream().map(CandidateId::value).toArray(Long[]::new);
    }
}
