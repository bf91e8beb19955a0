package fr.pix.certif.documents.filled;

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
 * Keeps a filled PV between its check and its confirmation, for an hour and for the member who handed it over. The PV, not
 * its report: whoever looks again sees what differs by now.
 */
@Component
public class CheckedPvs implements Chore {

    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    CheckedPvs(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A PV that is kept.
     *
     * @param accepted how many differences were accepted; nothing before any are
     */
    public record Kept(FilledPv pv, Optional<Integer> accepted) {}

    /** The key by which it is found again. */
    public UUID keep(Member by, SessionId session, FilledPv pv) {
        var key = UUID.randomUUID();
        sql.sql("""
                        insert into checked_pv (centre_id, session_number, key, account_id, pv, created_at)
                        values (?, ?, ?, ?, ?::json, ?)
                        """)
                .params(
                        by.centre().value(),
                        session.number(),
                        key,
                        by.account().value(),
                        json.writeValueAsString(pv),
                        Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /** Nothing for anybody else, for another session, or after an hour. */
    public Optional<Kept> find(Member by, SessionId session, UUID key) {
        return sql.sql("""
                        select pv, accepted from checked_pv
                        where centre_id = ? and key = ? and session_number = ? and account_id = ? and created_at > ?
                        """)
                .params(
                        by.centre().value(),
                        key,
                        session.number(),
                        by.account().value(),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> new Kept(
                        json.readValue(row.getString("pv"), FilledPv.class),
                        Optional.ofNullable(row.getObject("accepted", Integer.class))))
                .optional();
    }

    void accepted(Member by, UUID key, int differences) {
        sql.sql("update checked_pv set accepted = ? where centre_id = ? and key = ?")
                .params(differences, by.centre().value(), key)
                .update();
    }

    /** Forgets those whose hour is over: they say who was born where and when. */
    @Override
    public void run() {
        sql.sql("delete from checked_pv where created_at <= ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
