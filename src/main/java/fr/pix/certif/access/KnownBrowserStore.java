package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KnownBrowserStore {

    private final JdbcClient sql;

    KnownBrowserStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(AccountId account, SecretToken.Hash browser, Instant now) {
        sql.sql("""
                        insert into known_browser (account_id, token_hash, last_used_at) values (?, ?, ?)
                        on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at
                        """).params(account.value(), browser.bytes(), Moments.of(now)).update();
    }

    /** Those that were known. */
    List<SecretToken.Hash> forgetAll(AccountId account) {
        return sql.sql("delete from known_browser where account_id = ? returning token_hash")
                .param(account.value())
                .query((row, _) -> SecretToken.Hash.of(row.getBytes("token_hash")))
                .list();
    }

    void forgetUnused(Instant since) {
        sql.sql("delete from known_browser where last_used_at < ?")
                .param(Moments.of(since))
                .update();
    }
}
