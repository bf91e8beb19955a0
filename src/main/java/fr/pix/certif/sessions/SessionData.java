package fr.pix.certif.sessions;

import fr.pix.certif.access.PersonalData;
import fr.pix.certif.access.PersonalEntry;
import fr.pix.certif.access.PersonalParts;
import fr.pix.certif.audit.AuditDeed;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions that a person created or changed: which ones, when and where they take place. Invigilators and observations
 * are about others.
 */
@Component
@Order(7)
class SessionData implements PersonalData {

    /** So many deeds are read at a time. */
    private static final int AT_ONCE = 500;

    private final AuditTrail audit;
    private final JdbcClient sql;

    SessionData(AuditTrail audit, JdbcClient sql) {
        this.audit = audit;
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        parts.part("sessions", add -> touched(account, add));
    }

    /** His deeds say which they are: each is told once, and no index of all sessions by person is kept for it. */
    private void touched(AccountId account, Consumer<PersonalEntry> add) {
        var told = new HashSet<Touched>();
        List<AuditDeed> some = audit.by(account, null, AT_ONCE);
        while (!some.isEmpty()) {
            var others = some.stream()
                    .filter(deed -> deed.subject().kind().equals("session"))
                    .map(deed ->
                            new Touched(deed.centre().value(), deed.subject().number()))
                    .filter(told::add)
                    .toList();
            read(account, others).forEach(add);
            some = audit.by(account, some.getLast(), AT_ONCE);
        }
    }

    private List<PersonalEntry> read(AccountId account, List<Touched> sessions) {
        return sql.sql("""
                        select centre_id, number, site, room, date, time, created_at, created_by = ? as own
                        from session join unnest(?, ?) as touched (centre_id, number) using (centre_id, number)
                        order by centre_id, number
                        """)
                .params(
                        account.value(),
                        sessions.stream().map(Touched::centre).toArray(Long[]::new),
                        sessions.stream().map(Touched::number).toArray(Long[]::new))
                .query((row, _) -> entry(row))
                .list();
    }

    private static PersonalEntry entry(ResultSet row) throws SQLException {
        return new PersonalEntry()
                .with("centre", row.getLong("centre_id"))
                .with("numero", row.getLong("number"))
                .with("site", row.getString("site"))
                .with("salle", row.getString("room"))
                .with("date", row.getObject("date", LocalDate.class))
                .with("heure", row.getObject("time", LocalTime.class))
                .with("creee_le", Moments.in(row, "created_at"))
                .with("creee_par_moi", row.getBoolean("own"));
    }

    private record Touched(long centre, long number) {}
}
