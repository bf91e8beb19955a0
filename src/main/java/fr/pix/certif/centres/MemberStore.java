package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberStore {

    private final JdbcClient sql;
    private final Clock clock;

    MemberStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The centres that count an account in, the oldest membership first. */
    Memberships find(AccountId account) {
        var open = new ArrayList<Member>();
        var suspended = new ArrayList<SuspendedCentre>();
        sql.sql("""
                        select m.centre_id, c.name, c.type, c.zone, c.habilitations, m.role, c.suspended_at
                        from membership m join centre c on c.id = m.centre_id
                        where m.account_id = ? and m.disabled_at is null
                        order by m.id
                        """).param(account.value()).query(row -> {
            if (Moments.find(row, "suspended_at").isEmpty()) {
                open.add(member(account, row));
            } else {
                suspended.add(new SuspendedCentre(new CentreId(row.getLong("centre_id")), row.getString("name")));
            }
        });
        return new Memberships(open, suspended);
    }

    private static Member member(AccountId account, ResultSet row) throws SQLException {
        return new Member(
                account,
                new CentreId(row.getLong("centre_id")),
                row.getString("name"),
                CentreType.valueOf(row.getString("type")),
                ZoneId.of(row.getString("zone")),
                CentreLookup.habilitations(row),
                Member.Role.valueOf(row.getString("role")));
    }

    /** Whether an account is, or once was, a member of the centre. */
    boolean everFound(AccountId account, CentreId centre) {
        return sql.sql("select exists (select from membership where account_id = ? and centre_id = ?)")
                .params(account.value(), centre.value())
                .query(Boolean.class)
                .single();
    }

    /** The centres that count the account in, those that are suspended as well. */
    List<CentreId> centresOf(AccountId account) {
        return sql.sql(
                        "select centre_id from membership where account_id = ? and disabled_at is null order by centre_id")
                .param(account.value())
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .list();
    }

    /** Which of the accounts are members of the centre now. */
    Set<AccountId> membersAmong(CentreId centre, Collection<AccountId> accounts) {
        return Set.copyOf(sql.sql("""
                        select account_id from membership
                        where centre_id = ? and account_id = any(?) and disabled_at is null
                        """)
                .params(centre.value(), accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query((row, _) -> new AccountId(row.getLong("account_id")))
                .list());
    }

    boolean hasAdmin(CentreId centre) {
        return sql.sql("""
                        select exists (select from membership
                                       where centre_id = ? and role = 'ADMIN' and disabled_at is null)
                        """).param(centre.value()).query(Boolean.class).single();
    }

    void add(CentreId centre, Map<AccountId, Member.Role> roles) {
        sql.sql("""
                        insert into membership (centre_id, account_id, role, created_at)
                        select ?, who, role, ? from unnest(?, ?) with ordinality as added (who, role, place)
                        order by place
                        """)
                .params(
                        centre.value(),
                        Moments.of(clock.instant()),
                        roles.keySet().stream().map(AccountId::value).toArray(Long[]::new),
                        roles.values().stream().map(Member.Role::name).toArray(String[]::new))
                .update();
    }
}
