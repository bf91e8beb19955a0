package fr.pix.certif.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Indexes and foreign keys, taken away while rows are loaded and made again from all of them at once: that
 * sorts once, where keeping them up to date searches for each row.
 */
record SetAside(List<String> indexes, List<String> foreignKeys) {

    private static final String FOREIGN_KEYS = " from pg_constraint f join pg_class it on it.oid = conrelid"
            + " where contype = 'f' and connamespace = current_schema()::regnamespace and "
            + Catalog.NO_EXTENSION_S + " order by conname";

    /** Those that stand for no constraint: a primary key stays. */
    private static final String INDEXES = """
             from pg_index join pg_class it on it.oid = indrelid
            where it.relnamespace = current_schema()::regnamespace
                and not exists (select from pg_constraint where conindid = indexrelid and contype <> 'f')
                and %s
            order by indexrelid
            """.formatted(Catalog.NO_EXTENSION_S);

    static SetAside from(Connection connection) throws SQLException {
        var aside = new SetAside(
                Statements.texts(connection, "select pg_get_indexdef(indexrelid)" + INDEXES),
                Statements.texts(
                        connection,
                        "select format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                                + " pg_get_constraintdef(f.oid))" + FOREIGN_KEYS));
        var drops = Stream.of(
                "select format('alter table %s drop constraint %I', conrelid::regclass, conname)" + FOREIGN_KEYS,
                "select format('drop index %s', indexrelid::regclass)" + INDEXES);
        for (var each : drops.toList()) {
            Statements.run(connection, Statements.texts(connection, each));
        }
        return aside;
    }

    void putBack(Connection connection) throws SQLException {
        Statements.run(connection, List.of("set local maintenance_work_mem to '128MB'"));
        Statements.run(connection, indexes);
        Statements.run(connection, foreignKeys);
    }
}
