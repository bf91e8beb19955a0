package fr.pix.certif.sessions;

import fr.pix.certif.centres.CentreByPath;
import fr.pix.certif.kernel.CentreId;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose session an address names: the numbers of sessions are unique over all centres (G30). */
@Component
class SessionOwner implements CentreByPath {

    private static final Pattern SESSION = Pattern.compile("/sessions/(\\d{1,18})(/.*)?");

    private final JdbcClient sql;

    SessionOwner(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CentreId> of(String path, Collection<CentreId> among) {
        var session = SESSION.matcher(path);
        if (!session.matches()) {
            return Optional.empty();
        }
        return sql.sql("select centre_id from session where centre_id = any(?) and number = ?")
                .params(among.stream().map(CentreId::value).toArray(Long[]::new), Long.parseLong(session.group(1)))
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .optional();
    }
}
