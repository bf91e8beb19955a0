package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty where the e-mail has an account already. */
    Optional<AccountId> add(Email email, PersonName name, PasswordHash hash, Instant now) {
        return sql.sql("""
                        insert into account (first_name, last_name, email, password_hash, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        returning id
                        """)
                .params(name.first(), name.last(), email.address(), hash.encoded(), Timestamp.from(now))
                .query((row, _) -> new AccountId(row.getLong("id")))
                .optional();
    }

    Optional<Credentials> find(Email email, SecretToken.Hash browser) {
        return sql.sql("""
                        select id, password_hash,
                               exists (select from known_browser b where b.account_id = a.id and b.token_hash = ?) as known
                        from account a
                        where lower(email) = ?
                        """)
                .params(browser.bytes(), email.address())
                .query((row, _) -> new Credentials(
                        new AccountId(row.getLong("id")),
                        new PasswordHash(row.getString("password_hash")),
                        row.getBoolean("known")))
                .optional();
    }

    void change(AccountId account, PasswordHash hash) {
        sql.sql("update account set password_hash = ? where id = ?")
                .params(hash.encoded(), account.value())
                .update();
    }

    void acceptTerms(AccountId account, String version, Instant now) {
        sql.sql("""
                        insert into terms_acceptance (account_id, version, accepted_at) values (?, ?, ?)
                        on conflict do nothing
                        """).params(account.value(), version, Timestamp.from(now)).update();
    }

    /**
     * What an attempt to sign in is judged by.
     *
     * @param fromKnownBrowser whether the browser at hand signed in to this account before
     */
    record Credentials(AccountId account, PasswordHash hash, boolean fromKnownBrowser) {}
}
