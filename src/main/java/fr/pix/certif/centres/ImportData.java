package fr.pix.certif.centres;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalParts;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of members and of centres that a person imported: how many, not whom. */
@Component
@Order(6)
class ImportData implements PersonalData {

    private final JdbcClient sql;

    ImportData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        var members = sql.sql(
                        "select centre_id, members, opened, at from member_import where account_id = ? order by at")
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("le", Moments.in(row, "at"))
                        .with("centre", row.getLong("centre_id"))
                        .with("membres", row.getInt("members"))
                        .with("comptes_ouverts", row.getInt("opened")))
                .list();
        parts.part("listes_de_membres_importees", members::forEach);
        var centres = sql.sql("select opened, at from centre_import where account_id = ? order by at")
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("le", Moments.in(row, "at"))
                        .with("centres_ouverts", row.getInt("opened")))
                .list();
        parts.part("listes_de_centres_importees", centres::forEach);
    }
}
