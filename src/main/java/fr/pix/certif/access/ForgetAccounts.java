package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets who accounts were: what they did stays, done by « Ancien membre ». Nobody enters with them any more, and their
 * e-mails may have accounts again.
 */
@Component
public class ForgetAccounts {

    /** Drawn, so that nobody can guess it, and that no centre which comes from another installation brings the same along. */
    private static final String ADDRESS = "'efface-' || gen_random_uuid() || '@example.invalid'";

    /** Older ones have the account's number in it. */
    private static final Pattern DRAWN = Pattern.compile("efface-[0-9a-f-]+@example\\.invalid");

    private final JdbcClient sql;
    private final Clock clock;

    ForgetAccounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void forget(List<AccountId> accounts) {
        sql.sql("""
                        with
                        signed as (delete from sign_in where account_id = any(:ids)),
                        half as (delete from half_sign_in where account_id = any(:ids)),
                        browsers as (delete from known_browser where account_id = any(:ids)),
                        forms as (delete from kept_form where account_id = any(:ids)),
                        terms as (delete from terms_acceptance where account_id = any(:ids)),
                        links as (delete from account_link where account_id = any(:ids)),
                        changes as (delete from email_change where account_id = any(:ids)),
                        factors as (delete from second_factor where account_id = any(:ids)),
                        codes as (delete from recovery_code where account_id = any(:ids)),
                        identities as (delete from provider_subject where account_id = any(:ids))
                        update account set first_name = 'Ancien', last_name = 'membre', password_hash = null,
                            forgotten_at = :now, email =
                        """ + ADDRESS + " where id = any(:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("now", Moments.of(clock.instant()))
                .update();
    }

    /** Whether it is an address that is given to who is forgotten, here or elsewhere. */
    public static boolean gave(Email email) {
        return DRAWN.matcher(email.address()).matches();
    }

    /**
     * Opens accounts for people who were forgotten where they come from. Each is new: who has the same address here is
     * somebody else.
     *
     * @param people since when each is forgotten, by the address that he had there
     * @return the account of each, by the same address
     */
    public Map<Email, AccountId> openForgotten(Map<Email, Instant> people) {
        var accounts = sql.sql("""
                        insert into account (first_name, last_name, email, created_at, forgotten_at)
                        select 'Ancien', 'membre',
                        """ + ADDRESS + """
                        , ?, since
                        from unnest(?::timestamptz[]) with ordinality as forgotten (since, place)
                        order by place
                        returning id
                        """)
                .param(Moments.of(clock.instant()))
                .param(people.values().stream().map(Instant::toString).toArray(String[]::new))
                .query((row, _) -> new AccountId(row.getLong("id")))
                .list()
                .iterator();
        var opened = new HashMap<Email, AccountId>();
        people.keySet().forEach(address -> opened.put(address, accounts.next()));
        return opened;
    }
}
