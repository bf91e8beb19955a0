package fr.pix.certif.documents;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the one model of the PV, in one statement. */
@Repository
class PvStore {

    private static final String SCHOOL = "SCO";

    private final JdbcClient sql;
    private final Duration duration;

    PvStore(JdbcClient sql, Settings settings) {
        this.sql = sql;
        this.duration = settings.sessionDuration();
    }

    /** What the PV shows, remembering who takes which revision of it. */
    Optional<PvSession> take(Member by, SessionId id, Instant now) {
        return sql.sql("""
                        with pv as (
                            select s.centre_id, s.number, s.date, s.time, s.zone, s.site, s.room, s.invigilators,
                                   s.observations, s.version, s.changed_at, c.name as centre, c.type,
                                   c.zone as centre_zone
                            from session s join centre c on c.id = s.centre_id
                            where s.centre_id = :centre and s.number = :number),
                        taken as (
                            insert into document_download
                                (centre_id, session_number, document, session_version, at, account_id)
                            select centre_id, number, :document, version, :now, :by from pv
                            on conflict (centre_id, session_number, document) do update
                                set session_version = excluded.session_version, at = excluded.at,
                                    account_id = excluded.account_id)
                        select * from pv
                        """)
                .param("centre", by.centre().value())
                .param("number", id.number())
                .param("document", DownloadStore.PV)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().value())
                .query(this::pv)
                .optional();
    }

    private PvSession pv(ResultSet row, int index) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var start = row.getObject("time", LocalTime.class);
        return new PvSession(
                new SessionId(row.getLong("number")),
                row.getObject("date", LocalDate.class),
                start,
                end(start),
                name(zone, row.getString("centre_zone")),
                row.getString("site"),
                row.getString("room"),
                row.getString("invigilators"),
                row.getString("observations"),
                row.getString("centre"),
                row.getString("type").equals(SCHOOL) ? "Classe" : "Identifiant local",
                new PvRevision(
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDateTime()),
                List.of());
    }

    /** When the session is to end; nothing where the operator set no duration, so that it is written by hand. */
    private @Nullable LocalTime end(LocalTime start) {
        return duration.isPositive() ? start.plus(duration) : null;
    }

    private static @Nullable String name(ZoneId zone, String centreZone) {
        return zone.getId().equals(centreZone) ? null : zone.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }
}
