package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {

    /** A secret that stood on a screen for longer is not what an account should be protected by. */
    private static final Duration OFFER_LIVES = Duration.ofHours(1);

    private final JdbcClient sql;

    SecondFactorStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<SecondFactor> find(AccountId account) {
        return sql.sql("""
                        select f.since, (select count(*) from recovery_code c where c.account_id = f.account_id) as codes_left
                        from second_factor f where f.account_id = ? and f.since is not null
                        """)
                .param(account.value())
                .query((row, _) -> new SecondFactor(Moments.in(row, "since"), row.getInt("codes_left")))
                .optional();
    }

    /** The secret that is offered to the account: the same for an hour, and none where one is in use. */
    Optional<AppSecret> offer(AccountId account, AppSecret drawn, Instant now) {
        return sql.sql("""
                        insert into second_factor as f (account_id, secret, offered_at) values (:account, :secret, :now)
                        on conflict (account_id) do update
                        set secret = case when f.offered_at > :before then f.secret else excluded.secret end,
                            offered_at = case when f.offered_at > :before then f.offered_at else excluded.offered_at end
                        where f.since is null
                        returning secret
                        """)
                .param("account", account.value())
                .param("secret", drawn.base32())
                .param("now", Moments.of(now))
                .param("before", Moments.of(now.minus(OFFER_LIVES)))
                .query((row, _) -> new AppSecret(row.getString("secret")))
                .optional();
    }

    /** The account's secret, in use or on offer, held until the transaction ends: guesses wait in a line. */
    Optional<Held> hold(AccountId account) {
        return sql.sql("""
                        select secret, last_step, since is not null as in_use from second_factor where account_id = ?
                        for no key update
                        """)
                .param(account.value())
                .query((row, _) -> new Held(
                        new AppSecret(row.getString("secret")), row.getLong("last_step"), row.getBoolean("in_use")))
                .optional();
    }

    void accept(AccountId account, long step) {
        sql.sql("update second_factor set last_step = ? where account_id = ?")
                .params(step, account.value())
                .update();
    }

    void begin(AccountId account, long step, Instant now) {
        sql.sql("update second_factor set last_step = ?, since = ? where account_id = ?")
                .params(step, Moments.of(now), account.value())
                .update();
    }

    /** Whether there was one in use. */
    boolean remove(AccountId account) {
        sql.sql("""
                        delete from sign_in s using second_factor f
                        where s.account_id = ? and f.account_id = s.account_id
                          and f.since > coalesce(s.second_factor_at, '-infinity')
                        """).param(account.value()).update(); // what did not pass it was none, and shall not become one
        sql.sql("update sign_in set second_factor_at = null where account_id = ?")
                .param(account.value())
                .update(); // what they passed is no more
        return sql.sql("delete from second_factor where account_id = ? returning since is not null as in_use")
                .param(account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void replaceCodes(AccountId account, List<RecoveryCode> codes) {
        sql.sql("delete from recovery_code where account_id = ?")
                .param(account.value())
                .update();
        sql.sql("insert into recovery_code (account_id, code_hash) select ?, unnest(?)")
                .params(
                        account.value(),
                        codes.stream()
                                .map(code -> code.hashFor(account).bytes())
                                .toArray(byte[][]::new))
                .update();
    }

    /** Whether it was one of the account's; it is none any more. */
    boolean use(AccountId account, RecoveryCode code) {
        return sql.sql("delete from recovery_code where account_id = ? and code_hash = ?")
                        .params(account.value(), code.hashFor(account).bytes())
                        .update()
                == 1;
    }

    record Held(AppSecret secret, long lastStep, boolean inUse) {}
}
