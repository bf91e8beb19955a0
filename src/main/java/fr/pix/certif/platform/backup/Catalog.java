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
import java.util.Set;

/** What there is in the database's schema. */
final class Catalog {

    private static final String TABLES = """
            select c.relname,
                array(select a.attname::text from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      order by a.attnum) as columns,
                exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as guarded
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            order by c.relname
            """;

    private static final String REFERENCES = """
            select child.relname as child, parent.relname as parent
            from pg_constraint f join pg_class child on child.oid = f.conrelid join pg_class parent on parent.oid = f.confrelid
            where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conrelid <> f.confrelid
            """;

    private static final String SEQUENCES = """
            select sequencename, coalesce(last_value, start_value) as value, last_value is not null as called
            from pg_sequences where schemaname = current_schema() order by sequencename
            """;

    private Catalog() {}

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All tables, each after those that it refers to. */
    static List<StoredTable> tables(Connection connection) throws SQLException {
        var left = new LinkedHashMap<String, StoredTable>();
        for (var table : list(connection, TABLES, Catalog::table)) {
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
                        row.getString("sequencename"), row.getLong("value"), row.getBoolean("called")));
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
