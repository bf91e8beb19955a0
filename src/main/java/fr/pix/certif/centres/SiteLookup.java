package fr.pix.certif.centres;

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
