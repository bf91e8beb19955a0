package fr.pix.certif.centres;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalParts;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The centres that count a person in, or did, and what others did with his membership, without saying who they are. */
@Component
@Order(4)
class MembershipData implements PersonalData {

    private final JdbcClient sql;

    MembershipData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        var memberships =
                sql.sql("""
                        select c.id, c.name, m.role, m.created_at, m.disabled_at
                        from membership m join centre c on c.id = m.centre_id
                        where m.account_id = ?
                        order by m.id
                        """).param(account.value()).query(MembershipData::entry).list();
        parts.part("centres", memberships::forEach);
        parts.part("faits_par_d_autres", changes(account)::forEach);
    }

    /** The trail of a centre names him as what an event is about, or as the member of a change. */
    private List<PersonalEntry> changes(AccountId account) {
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
                        order by e.at, e.centre_id, e.sequence
                        """.formatted(AuditTrail.TOLD))
                .param("account", account.value())
                .param("member", CentreHistory.MEMBER)
                .param("role", CentreHistory.ROLE)
                .query((row, _) -> change(row))
                .list();
    }

    private static PersonalEntry change(ResultSet row) throws SQLException {
        var operation = row.getString("operation");
        var entry = new PersonalEntry()
                .with("le", Moments.in(row, "at"))
                .with("centre", row.getLong("centre_id"))
                .with("operation", operation, "access.data.operation." + operation);
        var role = row.getString("role");
        return role == null ? entry : entry.with("role", role, "centres.role." + role);
    }

    private static PersonalEntry entry(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new PersonalEntry()
                .with("numero", row.getLong("id"))
                .with("nom", row.getString("name"))
                .with("role", role, "centres.role." + role)
                .with("depuis", Moments.in(row, "created_at"))
                .with("jusqu_au", Moments.find(row, "disabled_at").orElse(null));
    }
}
