package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was noted of candidates in the room, beside their rows. Only {@link CandidateRegister} writes. */
@Repository
class NoteStore {

    private static final String NOTED = """
            select n.candidate_id, n.certification_number, n.end_screen_seen, n.comments
            from candidate c join candidate_note n on n.centre_id = c.centre_id and n.candidate_id = c.id
            where c.centre_id = ? and c.removed_at is null and\s""";

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<CandidateId, CandidateNote> of(CentreId centre, SessionId session) {
        var notes = new HashMap<CandidateId, CandidateNote>();
        sql.sql(NOTED + "c.session_number = ?")
                .params(centre.value(), session.number())
                .query(row -> {
                    notes.put(new CandidateId(row.getLong("candidate_id")), note(row));
                });
        return notes;
    }

    Optional<CandidateNote> of(CentreId centre, CandidateId candidate) {
        return sql.sql(NOTED + "c.id = ?")
                .params(centre.value(), candidate.value())
                .query((row, _) -> note(row))
                .optional();
    }

    /** Of those who are or were in the session, who has a certification number, or saw the last screen: they began. */
    Set<CandidateId> begun(CentreId centre, SessionId session) {
        return Set.copyOf(sql.sql("""
                        select n.candidate_id
                        from candidate c join candidate_note n on n.centre_id = c.centre_id and n.candidate_id = c.id
                        where c.centre_id = ? and c.session_number = ?
                            and (n.end_screen_seen or n.certification_number <> '')
                        """)
                .params(centre.value(), session.number())
                .query((row, _) -> new CandidateId(row.getLong("candidate_id")))
                .list());
    }

    /** A note changes the candidate, so that each of his versions has its event. */
    void write(CentreId centre, Map<CandidateId, CandidateNote> notes, Instant now) {
        sql.sql("""
                        with noted as (
                            insert into candidate_note
                                (centre_id, candidate_id, certification_number, end_screen_seen, comments)
                            select :centre, id, number, seen, comments
                            from unnest(:ids, :numbers, :seen, :comments) as note (id, number, seen, comments)
                            on conflict (centre_id, candidate_id) do update
                                set certification_number = excluded.certification_number,
                                    end_screen_seen = excluded.end_screen_seen, comments = excluded.comments
                            returning candidate_id)
                        update candidate c set version = c.version + 1, changed_at = :now
                        from noted where c.centre_id = :centre and c.id = noted.candidate_id
                        """)
                .param("centre", centre.value())
                .param("now", Moments.of(now))
                .param("ids", PlacementStore.numbers(notes.keySet()))
                .param(
                        "numbers",
                        notes.values().stream()
                                .map(CandidateNote::certificationNumber)
                                .toArray(String[]::new))
                .param(
                        "seen",
                        notes.values().stream()
                                .map(CandidateNote::endScreenSeen)
                                .toArray(Boolean[]::new))
                .param(
                        "comments",
                        notes.values().stream().map(CandidateNote::comments).toArray(String[]::new))
                .update();
    }

    private static CandidateNote note(ResultSet row) throws SQLException {
        return new CandidateNote(
                row.getString("certification_number"), row.getBoolean("end_screen_seen"), row.getString("comments"));
    }
}
