package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person for an hour: forms and lists, but not what he wrote into them, which is about others. */
@Component
@Order(3)
class WaitingData implements PersonalData {

    private final JdbcClient sql;

    WaitingData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        var forms = sql.sql("select path, created_at from kept_form where account_id = ? order by created_at")
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("page", row.getString("path"))
                        .with("garde_le", Moments.in(row, "created_at")))
                .list();
        parts.part("formulaires_gardes", forms::forEach);
        var lists = sql.sql("select about, created_at from handed_over where account_id = ? order by created_at")
                .param(account.value())
                .query((row, _) -> handedOver(row))
                .list();
        parts.part("listes_deposees", lists::forEach);
    }

    /** Each room says what a list is about, and then of which centre and session: {@code candidates 2/72}. */
    private static PersonalEntry handedOver(ResultSet row) throws SQLException {
        var about = row.getString("about");
        var parts = List.of(about.split("[ /]", -1));
        return new PersonalEntry()
                .with("objet", about, "access.data.waiting." + parts.getFirst(), parts.subList(1, parts.size()))
                .with("garde_le", Moments.in(row, "created_at"));
    }
}
