package fr.pix.certif.documents;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalFile;
import fr.pix.certif.kernel.AccountId;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers that a person took and nobody took after him: no more is kept of it. */
@Component
@Order(3)
class DownloadData implements PersonalData {

    private final JdbcClient sql;

    DownloadData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalFile file) {
        var taken = sql.sql("""
                        select centre_id, session_number, document, at from document_download
                        where account_id = ?
                        order by centre_id, session_number
                        """)
                .param(account.value())
                .<Map<String, ?>>query((row, _) -> Map.of(
                        "centre", row.getLong("centre_id"),
                        "session", row.getLong("session_number"),
                        "document", row.getString("document"),
                        "le", row.getTimestamp("at").toInstant().toString()))
                .list();
        file.part("documents", taken::forEach);
    }
}
