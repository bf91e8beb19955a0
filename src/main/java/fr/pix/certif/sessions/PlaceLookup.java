package fr.pix.certif.sessions;

import fr.pix.certif.centres.SiteLookup;
import fr.pix.certif.centres.SiteUse;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites that a centre declared, and those and the rooms that it used before, proposed by its forms. */
@Component
public class PlaceLookup implements SiteUse {

    /** A datalist beyond that is no help. */
    static final int PROPOSED = 200;

    private final JdbcClient sql;
    private final SiteLookup sites;

    PlaceLookup(JdbcClient sql, SiteLookup sites) {
        this.sites = sites;
        this.sql = sql;
    }

    /** Those that it declared, whether or not they were used, then the others that were; each once, however it was written. */
    public List<String> sites(CentreId centre) {
        var once = new LinkedHashMap<Folded, String>();
        sites.declared(centre).forEach(site -> once.putIfAbsent(site.folded(), site.name()));
        used(centre).forEach(site -> once.putIfAbsent(Folded.of(site), site));
        return once.values().stream().limit(PROPOSED).toList();
    }

    private List<String> used(CentreId centre) {
        return sql.sql("select site from session_site where centre_id = ? order by site limit ?")
                .param(centre.value())
                .param(PROPOSED)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public List<String> used(CentreId centre, Collection<String> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var used = sql.sql("select site from session_site where centre_id = ?")
                .param(centre.value())
                .query((row, _) -> Folded.of(row.getString(1)))
                .set();
        return asked.stream().filter(site -> used.contains(Folded.of(site))).toList();
    }

    public List<String> rooms(CentreId centre) {
        return sql.sql("select room from session_room where centre_id = ? order by room limit ?")
                .param(centre.value())
                .param(PROPOSED)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
