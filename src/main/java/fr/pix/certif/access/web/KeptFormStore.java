package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.web.KeptForm;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class KeptFormStore implements Chore {

    private static final Duration KEPT = Duration.ofHours(1);

    /** Of one person, who has as many windows; each may hold as much as a request does. */
    private static final int MOST = 10;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    KeptFormStore(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Deletes what waits no longer. */
    @Override
    public void run() {
        sql.sql("delete from kept_form where created_at <= ?")
                .param(Moments.of(clock.instant().minus(KEPT)))
                .update();
    }

    /** Beside the latest others of the same person. */
    void add(SecretToken.Hash key, AccountId account, String path, KeptForm form) {
        sql.sql("insert into kept_form (key_hash, account_id, path, fields, created_at) values (?, ?, ?, ?::jsonb, ?)")
                .params(key.bytes(), account.value(), path, json.writeValueAsString(form), Moments.of(clock.instant()))
                .update();
        sql.sql("""
                        delete from kept_form where account_id = :account and key_hash in (
                            select key_hash from kept_form where account_id = :account
                            order by created_at desc, key_hash offset :most)
                        """).param("account", account.value()).param("most", MOST).update();
    }

    Optional<KeptForm> find(SecretToken.Hash key, AccountId account, String path) {
        return sql.sql("""
                        select fields from kept_form
                        where key_hash = ? and account_id = ? and path = ? and created_at > ?
                        """)
                .params(
                        key.bytes(),
                        account.value(),
                        path,
                        Moments.of(clock.instant().minus(KEPT)))
                .query((row, _) -> json.readValue(row.getString("fields"), KeptForm.class))
                .optional();
    }
}
