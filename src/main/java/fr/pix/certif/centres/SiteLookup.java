package fr.pix.certif.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in which zone the clocks of a site run: the site's own where it was declared, else the centre's. */
@Component
public class SiteLookup {

    /** The same as {@link #zoneOf}, within a statement that knows :centre, :site, and as :zone that of the centre. */
    public static final String ZONE =
            "coalesce((select s.zone from site s where s.centre_id = :centre and s.name = :site), :zone)";

    private final JdbcClient sql;

    SiteLookup(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first day that a session of the centre may have now: today where its clocks are furthest behind. */
    public LocalDate earliestToday(Member member, Clock clock) {
        var zones = sql.sql("select distinct zone from site where centre_id = ?")
                .param(member.centre().value())
                .query(String.class)
                .list();
        return zones.stream()
                .map(zone -> LocalDate.now(clock.withZone(ZoneId.of(zone))))
                .reduce(member.today(clock), (one, other) -> one.isBefore(other) ? one : other);
    }

    public ZoneId zoneOf(Member member, String site) {
        return sql.sql("select zone from site where centre_id = ? and name = ?")
                .param(member.centre().value())
                .param(site)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(member.zone());
    }
}
