package fr.pix.certif.sessions;

import fr.pix.certif.centres.SiteUse;
import fr.pix.certif.kernel.CentreId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites and rooms that a centre used before, proposed by its forms. */
@Component
public class PlaceLookup implements SiteUse {

    /** A datalist beyond that is no help. */
    static final int PROPOSED = 200;

    private final JdbcClient sql;

    PlaceLookup(JdbcClient sql) {
        this.sql = sql;
    }

    public List<String> sites(CentreId centre) {
        return sql.sql("select site from session_site where centre_id = ? order by site limit ?")
                .param(centre.value())
                .param(PROPOSED)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public List<String> used(CentreId centre, Collection<String> sites) {
        return sites.isEmpty()
                ? List.of()
                : sql.sql("select site from session_site where centre_id = ? and site = any(?) order by site")
                        .params(centre.value(), sites.toArray(String[]::new))
                        .query((row, _) -> row.getString(1))
                        .list();
    }

    public List<String> rooms(CentreId centre) {
        return sql.sql("select room from session_room where centre_id = ? order by room limit ?")
                .param(centre.value())
                .param(PROPOSED)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
