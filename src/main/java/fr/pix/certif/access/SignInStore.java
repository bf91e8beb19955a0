package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {

    /** One that was under way while its account was given a second factor, and did not pass that, is none (decision 47). */
    private static final String SELECT = """
            select s.token_hash, s.browser, s.created_at, s.last_seen_at, a.id, a.first_name, a.last_name,
                   f.since is not null as second_factor, s.second_factor_at is not null as two_factors,
                   exists (select from terms_acceptance t where t.account_id = a.id and t.version = ?) as terms_accepted
            from sign_in s join account a on a.id = s.account_id left join second_factor f on f.account_id = a.id
            where (f.since is null or f.since <= s.second_factor_at)
            """;

    private final JdbcClient sql;

    SignInStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether what it rests on still holds: a change that is being made right now is waited for. */
    boolean add(SecretToken.Hash token, AccountId account, Proof proof, String browser, Instant now) {
        return switch (proof) {
            case Proof.OfPassword(var judged) -> add(token, account, judged, browser, now);
            case Proof.OfProvider(var subject) -> add(token, account, subject, browser, now);
        };
    }

    private boolean add(SecretToken.Hash token, AccountId account, PasswordHash judged, String browser, Instant now) {
        return sql.sql("""
                        insert into sign_in (token_hash, account_id, browser, created_at, last_seen_at)
                        select ?, id, ?, ?::timestamptz, ?::timestamptz from account where id = ? and password_hash = ? for share
                        """)
                        .params(token.bytes(), browser, Moments.of(now), Moments.of(now))
                        .params(account.value(), judged.encoded())
                        .update()
                == 1;
    }

    private boolean add(
            SecretToken.Hash token, AccountId account, ProviderSubject subject, String browser, Instant now) {
        return sql.sql("""
                        insert into sign_in (token_hash, account_id, browser, created_at, last_seen_at)
                        select ?, account_id, ?, ?::timestamptz, ?::timestamptz from provider_subject
                        where account_id = ? and issuer = ? and subject = ? for share
                        """)
                        .params(token.bytes(), browser, Moments.of(now), Moments.of(now))
                        .params(account.value(), subject.issuer(), subject.subject())
                        .update()
                == 1;
    }

    /** The same, of who gave a code too. */
    boolean addWithCode(SecretToken.Hash token, AccountId account, Proof proof, String browser, Instant now) {
        var added = add(token, account, proof, browser, now);
        pass(account, token, now);
        return added;
    }

    /** Notes that a sign-in passed the second factor. */
    void pass(AccountId account, SecretToken.Hash token, Instant now) {
        sql.sql("update sign_in set second_factor_at = ? where account_id = ? and token_hash = ?")
                .params(Moments.of(now), account.value(), token.bytes())
                .update();
    }

    Optional<OpenSignIn> find(SecretToken.Hash token) {
        return sql.sql(SELECT + "and s.token_hash = ?")
                .params(Terms.VERSION, token.bytes())
                .query(SignInStore::row)
                .optional();
    }

    List<OpenSignIn> of(AccountId account) {
        return sql.sql(SELECT + "and s.account_id = ? order by s.last_seen_at desc, s.token_hash")
                .params(Terms.VERSION, account.value())
                .query(SignInStore::row)
                .list();
    }

    void seen(SecretToken.Hash token, Instant now) {
        sql.sql("update sign_in set last_seen_at = ? where token_hash = ?")
                .params(Moments.of(now), token.bytes())
                .update();
    }

    void end(AccountId account, SecretToken.Hash token) {
        sql.sql("delete from sign_in where account_id = ? and token_hash = ?")
                .params(account.value(), token.bytes())
                .update();
    }

    /** Those that were ended. */
    List<SecretToken.Hash> endOthers(AccountId account, SecretToken.Hash kept) {
        return sql.sql("delete from sign_in where account_id = ? and token_hash <> ? returning token_hash")
                .params(account.value(), kept.bytes())
                .query((row, _) -> SecretToken.Hash.of(row.getBytes("token_hash")))
                .list();
    }

    /** Those that were ended. */
    List<SecretToken.Hash> endAll(AccountId account) {
        return sql.sql("delete from sign_in where account_id = ? returning token_hash")
                .param(account.value())
                .query((row, _) -> SecretToken.Hash.of(row.getBytes("token_hash")))
                .list();
    }

    /** How many there were. */
    int endEverybodys() {
        return sql.sql("delete from sign_in").update();
    }

    void forgetOver(Instant lastSeenBefore, Instant createdBefore) {
        sql.sql("delete from sign_in where last_seen_at <= ? or created_at <= ?")
                .params(Moments.of(lastSeenBefore), Moments.of(createdBefore))
                .update();
    }

    private static OpenSignIn row(ResultSet row, int number) throws SQLException {
        return new OpenSignIn(
                SecretToken.Hash.of(row.getBytes("token_hash")),
                new SignedIn(
                        new AccountId(row.getLong("id")),
                        new PersonName(row.getString("first_name"), row.getString("last_name")),
                        row.getBoolean("second_factor"),
                        row.getBoolean("two_factors"),
                        row.getBoolean("terms_accepted")),
                row.getString("browser"),
                Moments.in(row, "created_at"),
                Moments.in(row, "last_seen_at"));
    }
}
