package fr.pix.certif.sessions;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** From a row of the session table to a session. */
final class SessionRow {

    static final String COLUMNS =
            "number, site, room, date, time, zone, invigilators, observations, access_code, version, created_at, changed_at, candidates";

    private SessionRow() {}

    static Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                new SessionId(row.getLong("number")),
                new SessionDetails(
                        row.getString("site"),
                        row.getString("room"),
                        row.getObject("date", LocalDate.class),
                        row.getObject("time", LocalTime.class),
                        row.getString("invigilators"),
                        row.getString("observations")),
                ZoneId.of(row.getString("zone")),
                new AccessCode(row.getString("access_code")),
                row.getInt("version"),
                Moments.in(row, "created_at"),
                Moments.in(row, "changed_at"),
                row.getInt("candidates"));
    }
}
