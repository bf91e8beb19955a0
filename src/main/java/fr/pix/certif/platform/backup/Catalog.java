package fr.pix.certif.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What there is in the database's schema, but for what an extension put there: that is the extension's to bring again. */
final class Catalog {

    /** Said of {@code it}. */
    static final String NO_EXTENSION_S =
            "not exists (select from pg_depend d where d.objid = it.oid and d.deptype = 'e')";

    private static final String TABLES = """
            select it.relname,
                array(select a.attname::text from pg_attribute a
                      where a.attrelid = it.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      order by a.attnum) as columns,
                exists (select from pg_trigger t where t.tgrelid = it.oid and not t.tgisinternal) as guarded
            from pg_class it
            where it.relnamespace = current_schema()::regnamespace and it.relkind = 'r' and %s
            order by it.relname
            """.formatted(NO_EXTENSION_S);

    private static final String REFERENCES = """
            select child.relname as child, parent.relname as parent
            from pg_constraint f join pg_class child on child.oid = f.conrelid join pg_class parent on parent.oid = f.confrelid
            where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conrelid <> f.confrelid
            """;

    /** With the table that counts by it, if one does. */
    private static final String SEQUENCES = """
            select s.sequencename, coalesce(s.last_value, s.start_value) as value, s.last_value is not null as called,
                (select t.relname from pg_depend d join pg_class t on t.oid = d.refobjid
                 where d.classid = 'pg_class'::regclass and d.objid = it.oid and d.refclassid = 'pg_class'::regclass
                    and d.deptype in ('a', 'i')) as owner
            from pg_sequences s
            join pg_class it on it.relname = s.sequencename and it.relnamespace = current_schema()::regnamespace
            where s.schemaname = current_schema() and %s
            order by s.sequencename
            """.formatted(NO_EXTENSION_S);

    private Catalog() {}

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All tables, by name. */
    static List<StoredTable> tables(Connection connection) throws SQLException {
        return list(connection, TABLES, Catalog::table);
    }

    /** The same tables, each after those that it refers to. */
    static List<StoredTable> inOrder(Connection connection, List<StoredTable> tables) throws SQLException {
        var left = new LinkedHashMap<String, StoredTable>();
        for (var table : tables) {
            left.put(table.name(), table);
        }
        var parents = parents(connection);
        var ordered = new ArrayList<StoredTable>();
        while (!left.isEmpty()) {
            var ready = left.values().stream()
                    .filter(table -> parents.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(left::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left.keySet());
            }
            ordered.addAll(ready);
            ready.forEach(table -> left.remove(table.name()));
        }
        return ordered;
    }

    private static StoredTable table(ResultSet row) throws SQLException {
        return new StoredTable(
                row.getString("relname"),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getBoolean("guarded"));
    }

    private static Map<String, Set<String>> parents(Connection connection) throws SQLException {
        var parents = new HashMap<String, Set<String>>();
        for (var pair :
                list(connection, REFERENCES, row -> Map.entry(row.getString("child"), row.getString("parent")))) {
            parents.computeIfAbsent(pair.getKey(), _ -> new HashSet<>()).add(pair.getValue());
        }
        return parents;
    }

    static List<StoredSequence> sequences(Connection connection) throws SQLException {
        return list(
                connection,
                SEQUENCES,
                row -> new StoredSequence(
                        row.getString("sequencename"),
                        row.getLong("value"),
                        row.getBoolean("called"),
                        Optional.ofNullable(row.getString("owner"))));
    }

    /** The file of the newest migration that ran. */
    static String lastMigration(Connection connection) throws SQLException {
        return list(
                        connection,
                        "select script from flyway_schema_history where success and type = 'SQL' order by script",
                        row -> row.getString("script"))
                .getLast();
    }

    private static <T> List<T> list(Connection connection, String sql, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reading.read(rows));
            }
        }
        return found;
    }
}
