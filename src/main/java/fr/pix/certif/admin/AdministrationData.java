package fr.pix.certif.admin;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalParts;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What Pix's administrators did with a person's account, mails and name: with the reason that they gave, and without saying
 * who they are. And whether he is one of them, and why he reads what.
 */
@Component
@Order(9)
class AdministrationData implements PersonalData {

    private final JdbcClient sql;

    AdministrationData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        parts.part("administrateur_de_pix", roles(account)::forEach);
        parts.part("consultations", consultations(account)::forEach);
        parts.part("actes_de_pix", acts(account)::forEach);
    }

    private List<PersonalEntry> roles(AccountId account) {
        return sql.sql("select since, until from pix_administrator where account_id = ? order by since")
                .param(account.value())
                .query((row, _) -> role(row))
                .list();
    }

    private static PersonalEntry role(ResultSet row) throws SQLException {
        return new PersonalEntry()
                .with("depuis", Moments.in(row, "since"))
                .with("jusqu_au", Moments.find(row, "until").orElse(null));
    }

    /** For what reasons he reads personal data at the moment, or did within the day. */
    private List<PersonalEntry> consultations(AccountId account) {
        return sql.sql("select subject, reason, since from consultation where account_id = ? order by since, subject")
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("objet", new AuditSubject(row.getString("subject")))
                        .with("motif", row.getString("reason"))
                        .with("depuis", Moments.in(row, "since")))
                .list();
    }

    /** About his account or a mail to him; and each look at the members of a centre while he was one. */
    private List<PersonalEntry> acts(AccountId account) {
        return sql.sql("""
                        select at, operation, (select max(change ->> 'to') from json_array_elements(changes) change
                                               where change ->> 'field' = 'reason') as reason
                        from (
                            select at, operation, changes from audit_event
                            where centre_id = :pix and account_id <> :account and subject in (
                                select 'account:' || id from account where id = :account
                                union all
                                select 'mail:' || id from mail
                                where lower(recipient) = (select lower(email) from account where id = :account))
                            union all
                            select e.at, e.operation, e.changes
                            from membership m
                            join audit_event e on e.centre_id = m.centre_id and e.subject = 'centre:' || m.centre_id
                            where m.account_id = :account and e.account_id <> :account
                                and e.operation in ('MEMBERS_READ', 'CENTRE_EXPORTED', 'CENTRE_IMPORTED')
                                and e.at >= m.created_at and (m.disabled_at is null or e.at < m.disabled_at)
                        ) act
                        order by at
                        """)
                .param("pix", AuditTrail.PIX.value())
                .param("account", account.value())
                .query((row, _) -> act(row))
                .list();
    }

    private static PersonalEntry act(ResultSet row) throws SQLException {
        var operation = row.getString("operation");
        return new PersonalEntry()
                .with("le", Moments.in(row, "at"))
                .with("operation", operation, "access.data.operation." + AuditOperation.of(operation))
                .with("motif", row.getString("reason"));
    }
}
