package fr.pix.certif.centres;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalFile;
import fr.pix.certif.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The centres that count a person in, or did. */
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
