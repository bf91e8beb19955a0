package fr.pix.certif.centres;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalFile;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The centres that count a person in, or did; the invitations to him; and what others did with his membership, without
 * saying who they are.
 */
@Component
@Order(1)
class MembershipData implements PersonalData {

    private final JdbcClient sql;

    MembershipData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalFile file) {
        var memberships =
                sql.sql("""
                        select c.id, c.name, m.role, m.created_at, m.disabled_at
                        from membership m join centre c on c.id = m.centre_id
                        where m.account_id = ?
                        order by m.id
                        """).param(account.value()).query(MembershipData::entry).list();
        file.part("centres", memberships::forEach);
        file.part("invitations", invitations(account)::forEach);
        file.part("faits_par_d_autres", changes(account)::forEach);
    }

    private List<Map<String, ?>> invitations(AccountId account) {
        return sql.sql("""
                        select centre_id, role, sent_at, expires_at,
                               case when accepted_at is not null then 'acceptée'
                                    when cancelled_at is not null then 'annulée' else 'en attente' end as state
                        from invitation
                        where email = (select lower(email) from account where id = ?)
                        order by id
                        """)
                .param(account.value())
                .<Map<String, ?>>query((row, _) -> Map.of(
                        "centre", row.getLong("centre_id"),
                        "role", row.getString("role"),
                        "envoyee_le", row.getTimestamp("sent_at").toInstant().toString(),
                        "valable_jusqu_au",
                                row.getTimestamp("expires_at").toInstant().toString(),
                        "etat", row.getString("state")))
                .list();
    }

    /** The trail of a centre names him as what an event is about, or as the member of a change. */
    private List<Map<String, ?>> changes(AccountId account) {
        return sql.sql("""
                        select e.centre_id, e.at, e.operation,
                               (select max(change ->> 'to') from json_array_elements(e.changes) change
                                where change ->> 'field' = :role) as role
                        from %s
                        where e.centre_id in (select centre_id from membership where account_id = :account)
                            and e.account_id is distinct from :account
                            and (e.subject = 'account:' || cast(:account as text)
                                or e.subject = 'centre:' || e.centre_id
                                    and exists (select from json_array_elements(e.changes) change
                                                where change ->> 'field' = :member
                                                    and change ->> 'to' = cast(:account as text)))
                        order by e.centre_id, e.sequence
                        """.formatted(AuditTrail.TOLD))
                .param("account", account.value())
                .param("member", CentreHistory.MEMBER)
                .param("role", CentreHistory.ROLE)
                .<Map<String, ?>>query((row, _) -> Map.of(
                        "le", row.getTimestamp("at").toInstant().toString(),
                        "centre", row.getLong("centre_id"),
                        "operation", row.getString("operation"),
                        "role", Objects.requireNonNullElse(row.getString("role"), "")))
                .list();
    }

    private static Map<String, ?> entry(ResultSet row, int number) throws SQLException {
        var entry = new HashMap<String, Object>();
        entry.put("numero", row.getLong("id"));
        entry.put("nom", row.getString("name"));
        entry.put("role", row.getString("role"));
        entry.put("depuis", row.getTimestamp("created_at").toInstant().toString());
        var until = row.getTimestamp("disabled_at");
        if (until != null) {
            entry.put("jusqu_au", until.toInstant().toString());
        }
        return entry;
    }
}
