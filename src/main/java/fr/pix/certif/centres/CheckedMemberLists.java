package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
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
 * Keeps a checked list between its check and its confirmation, for an hour and for the one who had it checked: what a
 * browser would bring back cannot be trusted, and any copy of the application may be asked next.
 */
@Component
public class CheckedMemberLists implements Chore {

    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    CheckedMemberLists(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The key by which it is found again, and by which its import is told from others. */
    public UUID keep(AccountId by, CentreId centre, MemberListReport report) {
        var key = UUID.randomUUID();
        sql.sql(
                        "insert into checked_member_list (key, centre_id, account_id, report, created_at) values (?, ?, ?, ?::jsonb, ?)")
                .params(
                        key,
                        centre.value(),
                        by.value(),
                        json.writeValueAsString(report),
                        Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /** Nothing for anybody else, for another centre, or after an hour. */
    public Optional<MemberListReport> find(AccountId by, CentreId centre, UUID key) {
        return sql.sql("""
                        select report from checked_member_list
                        where centre_id = ? and key = ? and account_id = ? and created_at > ?
                        """)
                .params(
                        centre.value(),
                        key,
                        by.value(),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> json.readValue(row.getString("report"), MemberListReport.class))
                .optional();
    }

    /** Forgets those whose hour is over: they hold names and addresses. */
    @Override
    public void run() {
        sql.sql("delete from checked_member_list where created_at <= ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
