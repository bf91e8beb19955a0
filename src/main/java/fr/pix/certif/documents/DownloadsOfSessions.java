package fr.pix.certif.documents;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionContent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took which paper of a session is kept as long as the session. */
@Component
class DownloadsOfSessions implements SessionContent {

    private final JdbcClient sql;

    DownloadsOfSessions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String field() {
        return "downloads";
    }

    @Override
    public int forget(CentreId centre, List<SessionId> sessions) {
        return sql.sql("delete from document_download where centre_id = ? and session_number = any(?)")
                .params(centre.value(), sessions.stream().map(SessionId::number).toArray(Long[]::new))
                .update();
    }
}
