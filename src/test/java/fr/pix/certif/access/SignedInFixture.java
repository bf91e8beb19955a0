package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People who are signed in, put straight into the database: an account, a centre, its membership, the accepted terms
 * and a browser's token. {@code new SignedInFixture(jdbc).member().cookie()} is all that a request needs.
 */
public final class SignedInFixture {

    public static final String PASSWORD = "Trois-Girafes-Lilas-42";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Quick to compute; the first sign-in replaces such a hash by one as strong as it should be. */
    static final PasswordHashing QUICK = new PasswordHashing(64, 1);

    private static final String HASH = QUICK.hash(new Password(PASSWORD)).encoded();

    private final JdbcClient sql;
    private final Instant now;

    public SignedInFixture(JdbcClient sql) {
        this(sql, Instant.now());
    }

    /** For tests with a clock of their own. */
    public SignedInFixture(JdbcClient sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    /** A member of a centre of his own, terms accepted. */
    public Person member() {
        return member(centre("Centre de Testix"));
    }

    /** A member of a centre, terms accepted. */
    public Person member(CentreId centre) {
        var person = beforeTerms(centre);
        acceptTerms(person.account());
        return person;
    }

    /** Signs a known account in, terms accepted. */
    public SecretToken signIn(AccountId account) {
        acceptTerms(account);
        return token(account);
    }

    /** A member who has not accepted the terms yet (G15). */
    public Person beforeTerms(CentreId centre) {
        var person = withoutCentre();
        join(person, centre, "MEMBER");
        return person;
    }

    /** A member who administers the centre's team, terms accepted. */
    public Person centreAdmin(CentreId centre) {
        var person = withoutCentre();
        join(person, centre, "ADMIN");
        acceptTerms(person.account());
        return person;
    }

    /** Makes somebody a member of one more centre. */
    public void join(Person person, CentreId centre, String role) {
        sql.sql("insert into membership (centre_id, account_id, role, created_at) values (?, ?, ?, ?)")
                .params(centre.value(), person.account().value(), role, Timestamp.from(now))
                .update();
    }

    /** Somebody who acts for Pix and is no member, terms accepted, signed in with a code of his second factor. */
    public Person administrator() {
        var person = administratorWithoutCode();
        secondFactor(person.account());
        gaveCode(person.token());
        return person;
    }

    /** Gives an account a second factor; its secret, with which {@link Totp} computes codes. */
    public String secondFactor(AccountId account) {
        var secret = AppSecret.draw().base32();
        sql.sql("insert into second_factor (account_id, secret, offered_at, since) values (?, ?, ?, ?)")
                .params(account.value(), secret, Timestamp.from(now), Timestamp.from(now))
                .update();
        return secret;
    }

    /**
     * Somebody with a second factor who gave his password a moment ago, and no code yet.
     *
     * @return the header {@code Cookie} of a request in his name
     */
    public String halfWay(AccountId account) {
        var token = SecretToken.draw();
        var browser = SecretToken.draw();
        sql.sql("""
                        insert into half_sign_in (token_hash, browser_hash, account_id, password_hash, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(token.hash().bytes(), browser.hash().bytes(), account.value(), HASH, Timestamp.from(now))
                .update();
        return "certif-etape=" + token.text() + "; certif-navigateur=" + browser.text();
    }

    /** The same, who has no second factor yet. */
    public Person administratorWithoutCode() {
        var person = withoutCentre();
        sql.sql("insert into pix_administrator (account_id, since) values (?, ?)")
                .params(person.account().value(), Timestamp.from(now))
                .update();
        acceptTerms(person.account());
        return person;
    }

    /** An account that no centre counts in. */
    public Person withoutCentre() {
        var name = new PersonName("Anne-Cécile", "Bichon");
        var email = "anne-cecile.bichon." + NUMBER.incrementAndGet() + "@exemple.fr";
        var account = sql.sql("""
                        insert into account (first_name, last_name, email, password_hash, created_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(name.first(), name.last(), email, HASH, Timestamp.from(now))
                .query((row, _) -> new AccountId(row.getLong("id")))
                .single();
        return new Person(account, email, token(account));
    }

    /** An account whose holder signs in at an identity provider and never chose a password. */
    public Person boundWithoutPassword() {
        var person = withoutCentre();
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        sql.sql("insert into provider_subject (issuer, subject, account_id, since) values (?, ?, ?, ?)")
                .params(
                        "https://fournisseur.exemple.fr",
                        person.email(),
                        person.account().value(),
                        Timestamp.from(now))
                .update();
        return person;
    }

    public CentreId centre(String name) {
        return sql.sql("insert into centre (name, type, created_at) values (?, 'SUP', ?) returning id")
                .params(name, Timestamp.from(now))
                .query((row, _) -> new CentreId(row.getLong("id")))
                .single();
    }

    private void acceptTerms(AccountId account) {
        sql.sql("""
                        insert into terms_acceptance (account_id, version, accepted_at) values (?, ?, ?)
                        on conflict do nothing
                        """).params(account.value(), Terms.VERSION, Timestamp.from(now)).update();
    }

    /** Notes that who holds the token gave a code of his second factor as well. */
    public void gaveCode(SecretToken token) {
        sql.sql("update sign_in set second_factor_at = ? where token_hash = ?")
                .params(Timestamp.from(now), token.hash().bytes())
                .update();
    }

    /** Signs a known account in, whatever it accepted before. */
    public SecretToken token(AccountId account) {
        var token = SecretToken.draw();
        sql.sql("""
                        insert into sign_in (token_hash, account_id, browser, created_at, last_seen_at)
                        values (?, ?, 'Firefox, Linux', ?, ?)
                        """)
                .params(token.hash().bytes(), account.value(), Timestamp.from(now), Timestamp.from(now))
                .update();
        return token;
    }

    /**
     * Somebody with an account whose password is {@link #PASSWORD}, and a browser that is signed in.
     *
     * @param token the value of the cookie {@code certif}
     */
    public record Person(AccountId account, String email, SecretToken token) {

        /** The header {@code Cookie} of a request in his name. */
        public String cookie() {
            return "certif=" + token.text();
        }
    }
}
