package fr.pix.certif.documents;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalParts;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers that a person took and nobody took after him: no more is kept of it. */
@Component
@Order(8)
class DownloadData implements PersonalData {

    private final JdbcClient sql;

    DownloadData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        var taken = sql.sql("""
                        select centre_id, session_number, document, at from document_download
                        where account_id = ?
                        order by centre_id, session_number
                        """)
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("centre", row.getLong("centre_id"))
                        .with("session", row.getLong("session_number"))
                        .with("document", row.getString("document"), "documents." + row.getString("document"))
                        .with("le", Moments.in(row, "at")))
                .list();
        parts.part("documents", taken::forEach);
    }
}
