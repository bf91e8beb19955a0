package fr.pix.certif.access;

import fr.pix.certif.access.InviteAccount.Guest;
import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private static final String KNOWN = """
            select id, lower(email) as email, first_name, last_name, password_hash is not null as has_password,
                   exists (select from provider_subject where account_id = account.id) as has_provider
            from account
            """;

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
                .params(name.first(), name.last(), email.address(), hash.encoded(), Moments.of(now))
                .query((row, _) -> new AccountId(row.getLong("id")))
                .optional();
    }

    /** Opens accounts that have no password yet, but for e-mails that have an account: those that were opened. */
    Set<Email> open(Collection<Guest> guests, Instant now) {
        return Set.copyOf(sql.sql("""
                        insert into account (first_name, last_name, email, created_at)
                        select first_name, last_name, email, ?::timestamptz
                        from unnest(?, ?, ?) as guest (first_name, last_name, email)
                        order by email -- two imports at once wait for each other, and never in a circle
                        on conflict do nothing
                        returning email
                        """)
                .param(Moments.of(now))
                .param(each(guests, guest -> guest.name().first()))
                .param(each(guests, guest -> guest.name().last()))
                .param(each(guests, guest -> guest.email().address()))
                .query((row, _) -> new Email(row.getString("email")))
                .list());
    }

    Map<Email, KnownAccount> known(Collection<Email> emails) {
        var known = new HashMap<Email, KnownAccount>();
        sql.sql(KNOWN + "where lower(email) = any(?)")
                .param(each(emails, Email::address))
                .query(row -> {
                    known.put(new Email(row.getString("email")), known(row));
                });
        return known;
    }

    Optional<Email> emailOf(AccountId account) {
        return sql.sql("select lower(email) as email from account where id = ?")
                .param(account.value())
                .query((row, _) -> new Email(row.getString("email")))
                .optional();
    }

    /** The account of an e-mail, held until the transaction ends: what is sent to it, and its password, wait in a line. */
    Optional<KnownAccount> hold(Email email) {
        return sql.sql(KNOWN + "where lower(email) = ? for no key update")
                .param(email.address())
                .query((row, _) -> known(row))
                .optional();
    }

    private static KnownAccount known(ResultSet row) throws SQLException {
        return new KnownAccount(
                new AccountId(row.getLong("id")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getBoolean("has_password"),
                row.getBoolean("has_provider"));
    }

    Optional<Profile> profile(AccountId account) {
        return sql.sql("select id, first_name, last_name, lower(email) as email, created_at from account where id = ?")
                .param(account.value())
                .query((row, _) -> new Profile(
                        new AccountId(row.getLong("id")),
                        new PersonName(row.getString("first_name"), row.getString("last_name")),
                        new Email(row.getString("email")),
                        Moments.in(row, "created_at")))
                .optional();
    }

    Optional<PasswordHash> passwordOf(AccountId account) {
        return sql.sql("select password_hash from account where id = ? and password_hash is not null")
                .param(account.value())
                .query((row, _) -> new PasswordHash(row.getString("password_hash")))
                .optional();
    }

    void rename(AccountId account, PersonName name) {
        sql.sql("update account set first_name = ?, last_name = ? where id = ?")
                .params(name.first(), name.last(), account.value())
                .update();
    }

    /** Fails where another account has the e-mail. */
    void move(AccountId account, Email email) {
        sql.sql("update account set email = ? where id = ?")
                .params(email.address(), account.value())
                .update();
    }

    Optional<Credentials> find(Email email, SecretToken.Hash browser) {
        return sql.sql("""
                        select id, password_hash,
                               exists (select from known_browser b where b.account_id = a.id and b.token_hash = ?) as known,
                               exists (select from second_factor f
                                       where f.account_id = a.id and f.since is not null) as second_factor
                        from account a
                        where lower(email) = ?
                        """)
                .params(browser.bytes(), email.address())
                .query((row, _) -> new Credentials(
                        new AccountId(row.getLong("id")),
                        Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new),
                        row.getBoolean("known"),
                        row.getBoolean("second_factor")))
                .optional();
    }

    void change(AccountId account, PasswordHash hash) {
        sql.sql("update account set password_hash = ? where id = ?")
                .params(hash.encoded(), account.value())
                .update();
    }

    /** Unless the person chose another password meanwhile. */
    boolean replace(AccountId account, PasswordHash former, PasswordHash hash) {
        return sql.sql("update account set password_hash = ? where id = ? and password_hash = ?")
                        .params(hash.encoded(), account.value(), former.encoded())
                        .update()
                == 1;
    }

    /** Versions, and when each was accepted. */
    Map<String, Instant> acceptedTerms(AccountId account) {
        var accepted = new TreeMap<String, Instant>();
        sql.sql("select version, accepted_at from terms_acceptance where account_id = ?")
                .param(account.value())
                .query(row -> {
                    accepted.put(row.getString("version"), Moments.in(row, "accepted_at"));
                });
        return accepted;
    }

    void acceptTerms(AccountId account, String version, Instant now) {
        sql.sql("""
                        insert into terms_acceptance (account_id, version, accepted_at) values (?, ?, ?)
                        on conflict do nothing
                        """).params(account.value(), version, Moments.of(now)).update();
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    /**
     * What an attempt to sign in is judged by.
     *
     * @param hash none if the person never chose a password
     * @param fromKnownBrowser whether the browser at hand signed in to this account before
     * @param secondFactor whether a code is asked for after the password
     */
    record Credentials(
            AccountId account, Optional<PasswordHash> hash, boolean fromKnownBrowser, boolean secondFactor) {}
}
