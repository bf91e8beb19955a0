package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes thousands of centres in a few statements. Each has an external id, by which its sites find it. */
@Repository
class CentreImportStore {

    private final JdbcClient sql;

    CentreImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many centres an imported list opened; nothing if it was not imported. */
    Optional<Integer> imported(UUID key) {
        return sql.sql("select opened from centre_import where form_key = ?")
                .param(key)
                .query(Integer.class)
                .optional();
    }

    void addImport(UUID key, AccountId by, int opened, Instant now) {
        sql.sql("insert into centre_import (form_key, account_id, opened, at) values (?, ?, ?, ?)")
                .params(key, by.value(), opened, Moments.of(now))
                .update();
    }

    /** By external id. */
    Map<String, CentreId> addAll(List<CentreDetails> centres, Instant now) {
        var ids = new HashMap<String, CentreId>();
        sql.sql("""
                        insert into centre (name, type, zone, external_id, habilitations, search, created_at)
                        select name, type, zone, external_id, string_to_array(habilitations, ','), search, ?
                        from unnest(?, ?, ?, ?, ?, ?) with ordinality
                            as listed (name, type, zone, external_id, habilitations, search, place)
                        order by place
                        returning external_id, id
                        """)
                .params(
                        Moments.of(now),
                        texts(centres, CentreDetails::name),
                        texts(centres, details -> details.type().name()),
                        texts(centres, details -> details.zone().getId()),
                        texts(centres, CentreImportStore::externalId),
                        texts(centres, CentreImportStore::habilitations),
                        texts(centres, CentreDetails::search))
                .query(row -> {
                    ids.put(row.getString("external_id"), new CentreId(row.getLong("id")));
                });
        addSites(centres);
        return ids;
    }

    private void addSites(List<CentreDetails> centres) {
        var sites = centres.stream()
                .flatMap(details -> details.sites().stream().map(site -> new String[] {
                    externalId(details), site.name(), site.zone().getId()
                }))
                .toList();
        sql.sql("""
                        insert into site (centre_id, name, zone)
                        select c.id, said.site, said.zone
                        from unnest(?, ?, ?) as said (external_id, site, zone) join centre c using (external_id)
                        """)
                .params(column(sites, 0), column(sites, 1), column(sites, 2))
                .update();
    }

    private static String externalId(CentreDetails details) {
        return details.externalId().orElseThrow();
    }

    private static String habilitations(CentreDetails details) {
        return details.habilitations().stream().map(Habilitation::name).collect(Collectors.joining(","));
    }

    private static String[] texts(List<CentreDetails> centres, Function<CentreDetails, String> text) {
        return centres.stream().map(text).toArray(String[]::new);
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }
}
