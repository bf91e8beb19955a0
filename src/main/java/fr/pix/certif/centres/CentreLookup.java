package fr.pix.certif.centres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other features may ask about centres. */
@Component
public class CentreLookup {

    private final JdbcClient sql;

    CentreLookup(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether Pix opened any centre yet. */
    public boolean any() {
        return sql.sql("select exists (select from centre)")
                .query(Boolean.class)
                .single();
    }
}
