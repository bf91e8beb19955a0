package fr.pix.certif.fuzz;

import fr.pix.certif.kernel.CentreId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of centres hold, told so that two times can be compared. The tables are those that the database has. */
final class Ledger {

    /** Written by who only looks: a paper that was taken. */
    private static final Predicate<String> BY_THE_WAY = "document_download"::equals;

    private final JdbcClient sql;
    private final List<String> tables;
    private final List<String> changed;

    Ledger(JdbcClient sql) {
        this.sql = sql;
        this.tables =
                sql.sql("""
                        select table_name from information_schema.columns
                        where table_schema = current_schema and column_name = 'centre_id' order by table_name
                        """).query((row, _) -> row.getString("table_name")).list();
        this.changed = tables.stream().filter(BY_THE_WAY.negate()).toList();
        if (tables.size() < 10) {
            throw new IllegalStateException("where are the tables? " + tables);
        }
    }

    /** Of all centres, what only a change changes. */
    Map<String, String> all() {
        return of(changed, "true");
    }

    /** Of one, everything. */
    Map<String, String> of(CentreId centre) {
        return of(tables, "centre_id = " + centre.value());
    }

    private Map<String, String> of(List<String> tables, String which) {
        var found = new TreeMap<String, String>();
        var union = tables.stream()
                .map(table ->
                        "select '%s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t where %s"
                                .formatted(table, table, which))
                .reduce((one, other) -> one + " union all " + other)
                .orElseThrow();
        sql.sql(union).query(row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return found;
    }
}
