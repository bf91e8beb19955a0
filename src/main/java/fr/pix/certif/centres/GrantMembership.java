package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a person access to a centre's space (G4); granted again, it stays as it is. */
@Component
public class GrantMembership {

    private final JdbcClient sql;
    private final Clock clock;

    GrantMembership(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Grants it.
     *
     * @return whether he is a member by this, and was none
     */
    public boolean grant(CentreId centre, AccountId account, Member.Role role) {
        return sql.sql("""
                        insert into membership (centre_id, account_id, role, created_at) values (?, ?, ?, ?)
                        on conflict (centre_id, account_id) where disabled_at is null do nothing
                        """)
                        .param(centre.value())
                        .param(account.value())
                        .param(role.name())
                        .param(Moments.of(clock.instant()))
                        .update()
                > 0;
    }
}
