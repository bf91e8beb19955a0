package fr.pix.certif.centres;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other features may ask about centres. */
@Component
public class CentreLookup {

    /** Of the table centre, called c. */
    static final String COLUMNS = """
            c.id, c.name, c.type, c.zone, c.external_id, c.habilitations, c.created_at, c.suspended_at, c.version,
            array(select s.name from site s where s.centre_id = c.id order by s.name) as site_names,
            array(select s.zone from site s where s.centre_id = c.id order by s.name) as site_zones
            """;

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
        return sql.sql("select " + COLUMNS + " from centre c where c.id = ?")
                .param(centre.value())
                .query(CentreLookup::centre)
                .optional();
    }

    /**
     * Those of the external ids that centres have, whatever their capitals, in one query for thousands of them. Of two centres
     * that were opened before capitals did not count, the one that has the id as it is asked for.
     */
    Map<String, Centre> byExternalId(Collection<String> externalIds) {
        var found = new HashMap<String, Centre>();
        sql.sql("select " + COLUMNS + " from centre c where lower(c.external_id) = any(?)")
                .param(externalIds.stream().map(CentreDetails::sameId).toArray(String[]::new))
                .query(CentreLookup::centre)
                .list()
                .forEach(centre -> {
                    var externalId = centre.details().externalId().orElseThrow();
                    found.put(externalId, centre);
                    found.putIfAbsent(CentreDetails.sameId(externalId), centre);
                });
        return externalIds.stream()
                .filter(asked -> found.containsKey(CentreDetails.sameId(asked)))
                .collect(toMap(
                        Function.identity(),
                        asked -> found.getOrDefault(asked, found.get(CentreDetails.sameId(asked))),
                        (first, _) -> first));
    }

    static Centre centre(ResultSet row, int number) throws SQLException {
        return new Centre(
                new CentreId(row.getLong("id")),
                new CentreDetails(
                        row.getString("name"),
                        CentreType.valueOf(row.getString("type")),
                        ZoneId.of(row.getString("zone")),
                        Optional.ofNullable(row.getString("external_id")),
                        habilitations(row),
                        sites(texts(row, "site_names"), texts(row, "site_zones"))),
                Moments.in(row, "created_at"),
                Moments.find(row, "suspended_at"),
                row.getInt("version"));
    }

    static List<Habilitation> habilitations(ResultSet row) throws SQLException {
        return texts(row, "habilitations").stream().map(Habilitation::valueOf).toList();
    }

    private static List<Site> sites(List<String> names, List<String> zones) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Site(names.get(i), ZoneId.of(zones.get(i))))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
