package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes for sessions that bring one along: their own where it is free, else another one. */
final class CodeDraw {

    private final JdbcClient sql;
    private final AccessCodes codes = new AccessCodes();

    CodeDraw(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether a session to come may have the code. */
    boolean isFree(AccessCode code, LocalDate today) {
        return sql.sql("select not exists (select from access_code where code = ? and held_until >= ?)")
                .params(code.text(), today)
                .query(Boolean.class)
                .single();
    }

    /** Holds a code for the session. Over, a session keeps its own, whoever holds it by now: nobody enters there any more. */
    AccessCode hold(CentreId centre, SessionId id, ArrivingSession session, LocalDate today) {
        var until = SessionStore.heldUntil(session.details());
        if (until.isBefore(today)) {
            sql.sql("insert into access_code (code, centre_id, session_number, held_until) values (?, ?, ?, ?) "
                            + "on conflict do nothing")
                    .params(session.code().text(), centre.value(), id.number(), until)
                    .update();
            return session.code();
        }
        return holds(centre, id, session.code(), until, today)
                ? session.code()
                : codes.firstFree(code -> holds(centre, id, code, until, today) ? Optional.of(code) : Optional.empty());
    }

    private boolean holds(CentreId centre, SessionId id, AccessCode code, LocalDate until, LocalDate today) {
        return sql.sql("""
                        insert into access_code as held (code, centre_id, session_number, held_until) values (?, ?, ?, ?)
                        on conflict (code) do update
                            set centre_id = excluded.centre_id, session_number = excluded.session_number,
                                held_until = excluded.held_until
                            where held.held_until < ?
                        """)
                        .params(code.text(), centre.value(), id.number(), until, today)
                        .update()
                == 1;
    }
}
