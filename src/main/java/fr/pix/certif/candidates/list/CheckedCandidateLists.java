package fr.pix.certif.candidates.list;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Chore;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a list between its check and its confirmation, for an hour and for the member who handed it over. The list, not
 * its report: whoever looks again sees what it would do by now.
 */
@Component
public class CheckedCandidateLists implements Chore {

    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    CheckedCandidateLists(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A list that is kept.
     *
     * @param done what its import did; nothing before it is imported
     */
    public record Kept(CandidateList list, Optional<Done> done) {}

    /** What an import did. */
    public record Done(int added, int corrected, int removed) {}

    /** The key by which it is found again. */
    public UUID keep(Member by, SessionId session, CandidateList list) {
        var key = UUID.randomUUID();
        sql.sql("""
                        insert into checked_candidate_list (centre_id, session_number, key, account_id, list, created_at)
                        values (?, ?, ?, ?, ?::json, ?)
                        """)
                .params(
                        by.centre().value(),
                        session.number(),
                        key,
                        by.account().value(),
                        json.writeValueAsString(list),
                        Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /** Nothing for anybody else, for another session, or after an hour. */
    public Optional<Kept> find(Member by, SessionId session, UUID key) {
        return sql.sql("""
                        select list, added, corrected, removed from checked_candidate_list
                        where centre_id = ? and key = ? and session_number = ? and account_id = ? and created_at > ?
                        """)
                .params(
                        by.centre().value(),
                        key,
                        session.number(),
                        by.account().value(),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> new Kept(
                        json.readValue(row.getString("list"), CandidateList.class),
                        row.getObject("added") == null
                                ? Optional.empty()
                                : Optional.of(
                                        new Done(row.getInt("added"), row.getInt("corrected"), row.getInt("removed")))))
                .optional();
    }

    void done(Member by, UUID key, Done done) {
        sql.sql(
                        "update checked_candidate_list set added = ?, corrected = ?, removed = ? where centre_id = ? and key = ?")
                .params(
                        done.added(),
                        done.corrected(),
                        done.removed(),
                        by.centre().value(),
                        key)
                .update();
    }

    /** Forgets those whose hour is over: they say who was born where and when. */
    @Override
    public void run() {
        sql.sql("delete from checked_candidate_list where created_at <= ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
