package fr.pix.certif.documents;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.kernel.SessionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who last took which revision of a session's PV. Both files are the same paper. */
@Repository
class DownloadStore {

    static final String PV = "pv";

    private final JdbcClient sql;

    DownloadStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last download, if it was of an earlier revision than this. */
    Optional<Download> before(CentreId centre, SessionId session, int version) {
        return sql.sql("""
                        select d.session_version, d.at, a.first_name, a.last_name
                        from document_download d join account a on a.id = d.account_id
                        where d.centre_id = ? and d.session_number = ? and d.document = ? and d.session_version < ?
                        """)
                .param(centre.value())
                .param(session.number())
                .param(PV)
                .param(version)
                .query((row, _) -> new Download(
                        row.getInt("session_version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PersonName(row.getString("first_name"), row.getString("last_name"))))
                .optional();
    }

    record Download(int version, Instant at, PersonName by) {}
}
