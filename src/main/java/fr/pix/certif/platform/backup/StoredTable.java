package fr.pix.certif.platform.backup;

import java.util.List;

/**
 * A table as the database has it.
 *
 * @param columns those that hold something of their own, not what is computed from others
 * @param guarded a trigger watches over its changes, even of no row
 */
record StoredTable(String name, List<String> columns, boolean guarded) {

    /** How its rows leave. */
    String copyOut() {
        return "copy " + Sql.quoted(name, columns) + " to stdout";
    }

    /** How they come back: after this line, each on a line of its own. */
    String copyIn() {
        return Format.COPY + Sql.quoted(name, columns) + Format.FROM;
    }
}
