package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberStore {

    private final JdbcClient sql;

    MemberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The oldest active membership: choosing among several centres comes with its own feature. */
    Optional<Member> find(AccountId account) {
        return sql.sql("""
                        select m.centre_id, c.name, c.zone, m.role
                        from membership m join centre c on c.id = m.centre_id
                        where m.account_id = ? and m.disabled_at is null
                        order by m.id
                        limit 1
                        """)
                .param(account.value())
                .query((row, _) -> new Member(
                        account,
                        new CentreId(row.getLong("centre_id")),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        Member.Role.valueOf(row.getString("role"))))
                .optional();
    }
}
