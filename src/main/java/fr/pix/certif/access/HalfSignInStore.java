package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.AccountId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HalfSignInStore {

    static final Duration LIVES = Duration.ofMinutes(5);

    private final JdbcClient sql;

    HalfSignInStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(SecretToken.Hash token, SecretToken.Hash browser, AccountId account, PasswordHash judged, Instant now) {
        sql.sql("""
                        insert into half_sign_in (token_hash, browser_hash, account_id, password_hash, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(token.bytes(), browser.bytes(), account.value(), judged.encoded(), Timestamp.from(now))
                .update();
    }

    /** None if it is too old, or in the hands of another browser. */
    Optional<HalfWay> find(SecretToken.Hash token, SecretToken.Hash browser, Instant now) {
        return sql.sql("""
                        select h.account_id, h.password_hash, exists (
                            select from known_browser b
                            where b.account_id = h.account_id and b.token_hash = h.browser_hash) as known
                        from half_sign_in h
                        where h.token_hash = ? and h.browser_hash = ? and h.created_at > ?
                        """)
                .params(token.bytes(), browser.bytes(), Timestamp.from(now.minus(LIVES)))
                .query((row, _) -> new HalfWay(
                        new AccountId(row.getLong("account_id")),
                        new PasswordHash(row.getString("password_hash")),
                        row.getBoolean("known")))
                .optional();
    }

    void remove(SecretToken.Hash token) {
        sql.sql("delete from half_sign_in where token_hash = ?")
                .param(token.bytes())
                .update();
    }

    void forgetOver(Instant now) {
        sql.sql("delete from half_sign_in where created_at <= ?")
                .param(Timestamp.from(now.minus(LIVES)))
                .update();
    }

    /**
     * Who gave the password and not the code yet.
     *
     * @param judged the password that was right
     * @param fromKnownBrowser whether the browser signed in to the account before
     */
    record HalfWay(AccountId account, PasswordHash judged, boolean fromKnownBrowser) {}
}
