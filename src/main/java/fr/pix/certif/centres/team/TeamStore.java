package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {

    private final JdbcClient sql;

    TeamStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Member.Role> roleOf(CentreId centre, AccountId account) {
        return sql.sql("select role from membership where centre_id = ? and account_id = ? and disabled_at is null")
                .params(centre.value(), account.value())
                .query((row, _) -> Member.Role.valueOf(row.getString("role")))
                .optional();
    }

    boolean hasAdminBeside(CentreId centre, AccountId account) {
        return sql.sql("""
                        select exists (select from membership where centre_id = ? and account_id <> ?
                                       and role = 'ADMIN' and disabled_at is null)
                        """)
                .params(centre.value(), account.value())
                .query(Boolean.class)
                .single();
    }

    Set<Email> membersAmong(CentreId centre, Collection<Email> emails) {
        return Set.copyOf(sql.sql("""
                        select lower(a.email) as email
                        from account a join membership m on m.account_id = a.id
                        where m.centre_id = ? and m.disabled_at is null and lower(a.email) = any(?)
                        """)
                .params(centre.value(), emails.stream().map(Email::address).toArray(String[]::new))
                .query((row, _) -> new Email(row.getString("email")))
                .list());
    }

    void change(CentreId centre, AccountId account, Member.Role role) {
        sql.sql("update membership set role = ? where centre_id = ? and account_id = ? and disabled_at is null")
                .params(role.name(), centre.value(), account.value())
                .update();
    }

    void disable(CentreId centre, AccountId account, AccountId by, Instant now) {
        sql.sql("""
                        update membership set disabled_at = ?, disabled_by = ?
                        where centre_id = ? and account_id = ? and disabled_at is null
                        """)
                .params(Moments.of(now), by.value(), centre.value(), account.value())
                .update();
    }

    /** Gives back what somebody else took away since then, unless the account is a member again. */
    Optional<Member.Role> restore(CentreId centre, AccountId account, Instant since) {
        return sql.sql("""
                        update membership set disabled_at = null, disabled_by = null
                        where id = (select max(id) from membership where centre_id = :centre and account_id = :account)
                            and disabled_by <> :account and disabled_at > :since
                        returning role
                        """)
                .param("centre", centre.value())
                .param("account", account.value())
                .param("since", Moments.of(since))
                .query((row, _) -> Member.Role.valueOf(row.getString("role")))
                .optional();
    }
}
