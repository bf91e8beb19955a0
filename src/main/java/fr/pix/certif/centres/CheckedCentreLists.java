package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Chore;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a checked list of centres until it is confirmed, for an hour and for the one who had it checked. */
@Component
public class CheckedCentreLists implements Chore {

    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    CheckedCentreLists(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The key by which it is found again, and by which its import is told from others. */
    public UUID keep(AccountId by, CentreListReport report) {
        var key = UUID.randomUUID();
        sql.sql("insert into checked_centre_list (key, account_id, report, created_at) values (?, ?, ?::jsonb, ?)")
                .params(key, by.value(), json.writeValueAsString(report), Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /** Nothing for anybody else, or after an hour. */
    public Optional<CentreListReport> find(AccountId by, UUID key) {
        return sql.sql("select report from checked_centre_list where key = ? and account_id = ? and created_at > ?")
                .params(key, by.value(), Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> json.readValue(row.getString("report"), CentreListReport.class))
                .optional();
    }

    @Override
    public void run() {
        sql.sql("delete from checked_centre_list where created_at <= ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
