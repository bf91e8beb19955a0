package fr.pix.certif.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes away all that the database's schema holds, but for what an extension put there. */
final class EmptySchema {

    /** What to drop, kind after kind: with a table go its indexes, its triggers and its identity's sequence. */
    private static final List<String> DROPS = List.of(
            """
            select format('drop %s if exists %s cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view' end, it.oid::regclass)
            from pg_class it where relnamespace = current_schema()::regnamespace and relkind in ('v', 'm') and\s""" + Catalog.NO_EXTENSION_S,
            """
            select format('drop table if exists %s cascade', it.oid::regclass)
            from pg_class it where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and\s""" + Catalog.NO_EXTENSION_S,
            """
            select format('drop sequence if exists %s cascade', it.oid::regclass)
            from pg_class it where relnamespace = current_schema()::regnamespace and relkind = 'S' and\s""" + Catalog.NO_EXTENSION_S,
            """
            select format('drop routine if exists %s cascade', it.oid::regprocedure)
            from pg_proc it where pronamespace = current_schema()::regnamespace and\s""" + Catalog.NO_EXTENSION_S,
            """
            select format('drop collation if exists %I cascade', collname)
            from pg_collation it where collnamespace = current_schema()::regnamespace and\s""" + Catalog.NO_EXTENSION_S);

    private EmptySchema() {}

    static void make(Connection connection) throws SQLException {
        for (var drops : DROPS) {
            Statements.run(connection, Statements.texts(connection, drops));
        }
    }
}
