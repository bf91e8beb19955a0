package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountLinkStore {

    private final JdbcClient sql;

    AccountLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(List<AccountLink> links) {
        sql.sql("""
                        insert into account_link (token_hash, account_id, email, purpose, created_at, expires_at)
                        select *
                        from unnest(:token, :account, :email, :purpose, :created::timestamptz[], :expires::timestamptz[])
                        """)
                .param(
                        "token",
                        links.stream().map(link -> link.token().hash().bytes()).toArray(byte[][]::new))
                .param(
                        "account",
                        links.stream().map(link -> link.account().value()).toArray(Long[]::new))
                .param(
                        "email",
                        links.stream().map(link -> link.email().address()).toArray(String[]::new))
                .param(
                        "purpose",
                        links.stream().map(link -> link.purpose().name()).toArray(String[]::new))
                .param(
                        "created",
                        links.stream().map(link -> link.createdAt().toString()).toArray(String[]::new))
                .param(
                        "expires",
                        links.stream().map(link -> link.expiresAt().toString()).toArray(String[]::new))
                .update();
    }

    /** Whose a link is that lives still. */
    Optional<LinkHolder> find(SecretToken.Hash token, Instant now) {
        return sql.sql("""
                        select a.id, lower(a.email) as email
                        from account_link l join account a on a.id = l.account_id
                        where l.token_hash = ? and l.used_at is null and l.expires_at > ? and l.email = lower(a.email)
                        """)
                .params(token.bytes(), Moments.of(now))
                .query((row, _) -> new LinkHolder(new AccountId(row.getLong("id")), new Email(row.getString("email"))))
                .optional();
    }

    /** Holds the row of the account that a link was sent to, until the transaction ends. */
    void hold(SecretToken.Hash token) {
        sql.sql("""
                        select from account where id = (select account_id from account_link where token_hash = ?)
                        for no key update
                        """).param(token.bytes()).query().listOfRows();
    }

    /** The links that are dead by it; their mails are not, which {@link DeadLinks} sees to. */
    List<SecretToken.Hash> endAll(AccountId account, Instant now) {
        return sql.sql(
                        "update account_link set used_at = ? where account_id = ? and used_at is null returning token_hash")
                .params(Moments.of(now), account.value())
                .query((row, _) -> SecretToken.Hash.of(row.getBytes("token_hash")))
                .list();
    }

    int sentSince(AccountId account, Instant since) {
        return sql.sql("select count(*) from account_link where account_id = ? and created_at > ?")
                .params(account.value(), Moments.of(since))
                .query(Integer.class)
                .single();
    }

    /** Those that died before. */
    void forgetDead(Instant before) {
        sql.sql("delete from account_link where expires_at < ?")
                .param(Moments.of(before))
                .update();
    }
}
