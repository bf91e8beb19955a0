package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    void add(SecretToken.Hash token, SecretToken.Hash browser, AccountId account, Proof proof, Instant now) {
        var judged = proof instanceof Proof.OfPassword(var hash) ? hash.encoded() : null;
        var subject = proof instanceof Proof.OfProvider(var said) ? said : null;
        sql.sql("""
                        insert into half_sign_in
                            (token_hash, browser_hash, account_id, password_hash, issuer, subject, created_at)
                        values (:token, :browser, :account, :password, :issuer, :subject, :now)
                        """)
                .param("token", token.bytes())
                .param("browser", browser.bytes())
                .param("account", account.value())
                .param("password", judged)
                .param("issuer", subject == null ? null : subject.issuer())
                .param("subject", subject == null ? null : subject.subject())
                .param("now", Moments.of(now))
                .update();
    }

    /** None if it is too old, or in the hands of another browser. */
    Optional<HalfWay> find(SecretToken.Hash token, SecretToken.Hash browser, Instant now) {
        return sql.sql("""
                        select h.account_id, h.password_hash, h.issuer, h.subject, exists (
                            select from known_browser b
                            where b.account_id = h.account_id and b.token_hash = h.browser_hash) as known
                        from half_sign_in h
                        where h.token_hash = ? and h.browser_hash = ? and h.created_at > ?
                        """)
                .params(token.bytes(), browser.bytes(), Moments.of(now.minus(LIVES)))
                .query((row, _) ->
                        new HalfWay(new AccountId(row.getLong("account_id")), proof(row), row.getBoolean("known")))
                .optional();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        var judged = row.getString("password_hash");
        return judged == null
                ? new Proof.OfProvider(new ProviderSubject(row.getString("issuer"), row.getString("subject")))
                : new Proof.OfPassword(new PasswordHash(judged));
    }

    void remove(SecretToken.Hash token) {
        sql.sql("delete from half_sign_in where token_hash = ?")
                .param(token.bytes())
                .update();
    }

    void forgetOver(Instant now) {
        sql.sql("delete from half_sign_in where created_at <= ?")
                .param(Moments.of(now.minus(LIVES)))
                .update();
    }

    /**
     * Who gave the password, or came from the provider, and did not give the code yet.
     *
     * @param fromKnownBrowser whether the browser signed in to the account before
     */
    record HalfWay(AccountId account, Proof proof, boolean fromKnownBrowser) {}
}
