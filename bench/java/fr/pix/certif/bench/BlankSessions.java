package fr.pix.certif.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sessions that nobody was enrolled in yet: as many as are used up, for each import needs one. */
final class BlankSessions {

    private static final String ADDED = """
            insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code,
                version, created_at, created_by, changed_at, form_key, search)
            select centre_id, nextval('session_number'), site, room, date, time, zone, invigilators, observations,
                access_code, 1, created_at, created_by, created_at, gen_random_uuid(), search
            from session, generate_series(1, ?)
            where centre_id = ? and number = ?
            returning number
            """;

    private final Application application;

    BlankSessions(Application application) {
        this.application = application;
    }

    /** So many copies of a session. */
    List<Long> like(int centre, long session, int many) throws IOException, SQLException {
        try (var owner = application.owner();
                var insert = owner.prepareStatement(ADDED)) {
            insert.setInt(1, many);
            insert.setLong(2, centre);
            insert.setLong(3, session);
            var numbers = new ArrayList<Long>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        }
    }
}
