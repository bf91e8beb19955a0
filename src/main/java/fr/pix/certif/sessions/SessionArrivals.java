package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.sessions.NumberDraw.Drawn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes in the sessions of a centre that comes from another installation. Each keeps its number and its code where they are
 * free here; the former number is kept with it, so that what was printed there is found here.
 */
public final class SessionArrivals {

    private final JdbcClient sql;
    private final NumberDraw numbers;
    private final CodeDraw codes;
    private final Instant now;

    public SessionArrivals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.numbers = new NumberDraw(sql);
        this.codes = new CodeDraw(sql);
        this.now = clock.instant();
    }

    /** How many would keep their numbers if they came now. */
    public int keeping(Collection<Long> theirs) {
        return numbers.free(theirs).size();
    }

    /** Whether a session would keep its code if it came now. */
    public boolean keepsCode(ArrivingSession session) {
        var today = today(session);
        return SessionStore.heldUntil(session.details()).isBefore(today) || codes.isFree(session.code(), today);
    }

    /** A number for each of theirs; what is left of the last block is the centre's. */
    public Map<Long, SessionId> number(CentreId centre, Collection<Long> theirs) {
        if (theirs.isEmpty()) {
            return Map.of();
        }
        var drawn = numbers.draw(theirs);
        count(centre, theirs.size(), drawn);
        return drawn.numbers();
    }

    private void count(CentreId centre, int total, Drawn drawn) {
        sql.sql("insert into session_count (centre_id, total, next_number, last_number) values (?, ?, ?, ?)")
                .params(centre.value(), total, drawn.next(), drawn.last())
                .update();
    }

    /**
     * Adds a session under a number drawn for it.
     *
     * @return the code, which is another than its own where that is held here
     */
    public AccessCode add(CentreId centre, SessionId id, ArrivingSession session) {
        var code = codes.hold(centre, id, session, today(session));
        var former = new ArrayList<>(session.formerNumbers());
        if (session.number() != id.number()) {
            former.add(session.number());
        }
        var details = session.details();
        sql.sql("""
                        with added as (
                            insert into session (centre_id, number, former_numbers, site, room, date, time, zone, invigilators,
                                observations, access_code, candidates, version, created_at, created_by, changed_at, form_key,
                                search)
                            values (:centre, :number, :former, :site, :room, :date, :time, :zone, :invigilators,
                                :observations, :code, :candidates, :version, :createdAt, :createdBy, :changedAt, :form,
                                :search)),
                        sited as (
                            insert into session_site values (:centre, :site) on conflict do nothing)
                        insert into session_room values (:centre, :room) on conflict do nothing
                        """)
                .param("centre", centre.value())
                .param("number", id.number())
                .param("former", former.toArray(Long[]::new))
                .param("site", details.site())
                .param("room", details.room())
                .param("date", details.date())
                .param("time", details.time())
                .param("zone", session.zone().getId())
                .param("invigilators", details.invigilators())
                .param("observations", details.observations())
                .param("code", code.text())
                .param("candidates", session.candidates())
                .param("version", session.version())
                .param("createdAt", Moments.of(session.createdAt()))
                .param("createdBy", session.createdBy().value())
                .param("changedAt", Moments.of(session.changedAt()))
                .param("form", UUID.randomUUID())
                .param("search", search(id, former, details))
                .update();
        return code;
    }

    private static String search(SessionId id, List<Long> former, SessionDetails details) {
        var words = new ArrayList<String>();
        words.add(id.toString());
        former.forEach(number -> words.add(number.toString()));
        words.add(SessionStore.searched(details));
        return String.join(" ", words);
    }

    private LocalDate today(ArrivingSession session) {
        return LocalDate.ofInstant(now, session.zone());
    }
}
