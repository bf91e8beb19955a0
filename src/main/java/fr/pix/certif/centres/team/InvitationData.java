package fr.pix.certif.centres.team;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalParts;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations to a person, without who sent them, and those that he sent, without to whom. */
@Component
@Order(5)
class InvitationData implements PersonalData {

    private static final String SELECT = """
            select centre_id, email, role, sent_at, expires_at, accepted_at, cancelled_at from invitation
            """;

    private final JdbcClient sql;

    InvitationData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        var received = sql.sql(SELECT + "where email = (select lower(email) from account where id = ?) order by id")
                .param(account.value())
                .query((row, _) -> entry(row).with("adresse", row.getString("email")))
                .list();
        parts.part("invitations", received::forEach);
        var sent = sql.sql(SELECT + "where invited_by = ? order by id")
                .param(account.value())
                .query((row, _) -> entry(row))
                .list();
        parts.part("invitations_envoyees", sent::forEach);
    }

    private static PersonalEntry entry(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new PersonalEntry()
                .with("centre", row.getLong("centre_id"))
                .with("role", role, "centres.role." + role)
                .with("envoyee_le", Moments.in(row, "sent_at"))
                .with("valable_jusqu_au", Moments.in(row, "expires_at"))
                .with("acceptee_le", Moments.find(row, "accepted_at").orElse(null))
                .with("annulee_le", Moments.find(row, "cancelled_at").orElse(null));
    }
}
