package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites that a centre declared, and which of them somebody means who typed a name. */
@Component
public class SiteLookup {

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

    /** By name. */
    public List<Site> declared(CentreId centre) {
        return sql.sql("select name, zone from site where centre_id = ? order by name")
                .param(centre.value())
                .query((row, _) -> new Site(row.getString("name"), ZoneId.of(row.getString("zone"))))
                .list();
    }

    /**
     * The declared site that a name means, as it was declared: « site b » is « Site B », and its clocks are that one's. A name
     * that means none is a place whose clocks are the centre's.
     */
    public Site meant(Member member, String name) {
        var declared = declared(member.centre());
        var folded = Folded.of(name);
        return declared.stream()
                .filter(site -> site.name().equals(name)) // of two that were declared before they counted as one
                .findFirst()
                .or(() -> declared.stream()
                        .filter(site -> site.folded().equals(folded))
                        .findFirst())
                .orElseGet(() -> new Site(name, member.zone()));
    }
}
