package fr.pix.certif.attacks;

import fr.pix.certif.kernel.AccountId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds of a centre and its people, table by table; a new table comes in by itself. */
final class Rows {

    private final JdbcClient sql;
    private final Map<String, String> ofCentre = new TreeMap<>();

    Rows(JdbcClient sql) {
        this.sql = sql;
        for (var column : List.of("centre_id", "account_id")) {
            tables(column).forEach(table -> ofCentre.putIfAbsent(table, column));
        }
        ofCentre.put("centre", "id");
        ofCentre.put("account", "id");
    }

    private List<String> tables(String column) {
        return sql.sql("""
                        select table_name from information_schema.columns
                        where table_schema = current_schema() and column_name = ? and is_updatable = 'YES'
                        """)
                .param(column)
                .query((row, _) -> row.getString("table_name"))
                .list();
    }

    /** A digest of each table's rows; of a sign-in not when it was seen last. */
    Map<String, String> of(Tenant tenant) {
        return each(
                tenant, "coalesce(md5(string_agg((to_jsonb(t) - 'last_seen_at')::text, '|' order by t::text)), '')");
    }

    /** The tables in whose rows a word is written. */
    List<String> thatHold(String word, Tenant tenant) {
        return each(tenant, "count(*) filter (where position('%s' in t::text) > 0)".formatted(word)).entrySet().stream()
                .filter(found -> !found.getValue().equals("0"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All tables in one statement. */
    private Map<String, String> each(Tenant tenant, String what) {
        var query = ofCentre.entrySet().stream()
                .map(entry -> "select '%1$s' as name, (%2$s)::text as said from %1$s t where %3$s in (%4$s)"
                        .formatted(entry.getKey(), what, entry.getValue(), owners(entry.getKey(), tenant)))
                .collect(Collectors.joining(" union all "));
        return sql.sql(query).query((row, _) -> Map.entry(row.getString("name"), row.getString("said"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of what is a person's, all of the centre's people. */
    private String owners(String table, Tenant tenant) {
        return table.equals("account") || "account_id".equals(ofCentre.get(table))
                ? tenant.people.stream().map(AccountId::toString).collect(Collectors.joining(", "))
                : tenant.centre.toString();
    }
}
