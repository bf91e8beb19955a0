package fr.pix.certif.centres;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in which zone the clocks of a site run: the site's own where it was declared, else the centre's. */
@Component
public class SiteLookup {

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
