package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets who accounts were: what they did stays, done by « Ancien membre ». Nobody enters with them any more, and their
 * e-mails may have accounts again.
 */
@Component
public class ForgetAccounts {

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
                            email = 'efface-' || id || '@example.invalid', forgotten_at = :now
                        where id = any(:ids)
                        """)
                .param("ids", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("now", Moments.of(clock.instant()))
                .update();
    }
}
