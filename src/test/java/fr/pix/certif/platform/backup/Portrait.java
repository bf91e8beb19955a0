package fr.pix.certif.platform.backup;

import fr.pix.certif.platform.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that there is in a database: to be compared with another's. */
public record Portrait(Map<String, List<String>> rows, List<String> sequences, List<String> schema) {

    private static final String SCHEMA = """
            select format('%s.%s %s %s %s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
                attidentity, attgenerated, attcollation::regcollation, pg_get_expr(adbin, adrelid))
            from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
            join pg_class c on c.oid = attrelid and relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
            where attnum > 0 and not attisdropped
            union all
            select format('%s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
            from pg_constraint where connamespace = 'public'::regnamespace
            union all
            select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indrelid
            where relnamespace = 'public'::regnamespace
            union all
            select pg_get_triggerdef(t.oid) || tgenabled::text from pg_trigger t join pg_class c on c.oid = tgrelid
            where relnamespace = 'public'::regnamespace and not tgisinternal
            union all
            select format('%s %s %s', pg_get_functiondef(oid), proowner::regrole, proacl) from pg_proc
            where pronamespace = 'public'::regnamespace
            union all
            select format('%s %s %s', oid::regclass, relowner::regrole, relacl) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
            union all
            select format('%s %s', collname, colllocale) from pg_collation where collnamespace = 'public'::regnamespace
            order by 1
            """;

    private static final String SEQUENCES =
            "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1";

    public static Portrait of(TestDatabase database) {
        try (var connection = database.owned().connect()) {
            var rows = new TreeMap<String, List<String>>();
            for (var table :
                    Statements.texts(connection, "select tablename from pg_tables where schemaname = 'public'")) {
                rows.put(
                        table,
                        Statements.texts(connection, "select t::text from \"%s\" t order by 1".formatted(table)));
            }
            return new Portrait(rows, Statements.texts(connection, SEQUENCES), Statements.texts(connection, SCHEMA));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> rowsOf(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
