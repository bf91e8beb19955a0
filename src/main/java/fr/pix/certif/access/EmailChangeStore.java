package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmailChangeStore {

    private final JdbcClient sql;

    EmailChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest is the only one. */
    void put(EmailChange change) {
        sql.sql("""
                        insert into email_change (account_id, token_hash, email, created_at) values (?, ?, ?, ?)
                        on conflict (account_id) do update set token_hash = excluded.token_hash, email = excluded.email,
                                                               created_at = excluded.created_at
                        """)
                .params(
                        change.account().value(),
                        change.token().hash().bytes(),
                        change.email().address(),
                        Moments.of(change.createdAt()))
                .update();
    }

    /** Whose it will be, and which e-mail: of a link that lives still. */
    Optional<LinkHolder> find(SecretToken.Hash token, Instant now) {
        return sql.sql("select account_id, email from email_change where token_hash = ? and created_at > ?")
                .params(token.bytes(), Moments.of(now.minus(EmailChange.LIVES)))
                .query((row, _) ->
                        new LinkHolder(new AccountId(row.getLong("account_id")), new Email(row.getString("email"))))
                .optional();
    }

    /** Holds the row of the account that a link is for, until the transaction ends. */
    void hold(SecretToken.Hash token) {
        sql.sql("""
                        select from account where id = (select account_id from email_change where token_hash = ?)
                        for no key update
                        """).param(token.bytes()).query().listOfRows();
    }

    /** The same, used up: of two at once the second finds nothing. */
    Optional<LinkHolder> take(SecretToken.Hash token, Instant now) {
        return sql.sql("delete from email_change where token_hash = ? and created_at > ? returning account_id, email")
                .params(token.bytes(), Moments.of(now.minus(EmailChange.LIVES)))
                .query((row, _) ->
                        new LinkHolder(new AccountId(row.getLong("account_id")), new Email(row.getString("email"))))
                .optional();
    }

    /** The link that is dead by it, if the account was sent one. */
    Optional<SecretToken.Hash> forget(AccountId account) {
        return sql.sql("delete from email_change where account_id = ? returning token_hash")
                .param(account.value())
                .query((row, _) -> SecretToken.Hash.of(row.getBytes("token_hash")))
                .optional();
    }

    void forgetDead(Instant now) {
        sql.sql("delete from email_change where created_at <= ?")
                .param(Moments.of(now.minus(EmailChange.LIVES)))
                .update();
    }
}
