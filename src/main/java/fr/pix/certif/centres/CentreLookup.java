package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other features may ask about centres. */
@Component
public class CentreLookup {

    static final String COLUMNS = "id, name, type, zone, external_id, created_at";

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

    public Optional<Centre> find(CentreId centre) {
        return sql.sql("select " + COLUMNS + " from centre where id = ?")
                .param(centre.value())
                .query(CentreLookup::centre)
                .optional();
    }

    static Centre centre(ResultSet row, int number) throws SQLException {
        return new Centre(
                new CentreId(row.getLong("id")),
                new CentreDetails(
                        row.getString("name"),
                        OpenCentre.Type.valueOf(row.getString("type")),
                        ZoneId.of(row.getString("zone")),
                        Optional.ofNullable(row.getString("external_id"))),
                row.getTimestamp("created_at").toInstant());
    }
}
