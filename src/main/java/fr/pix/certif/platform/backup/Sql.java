package fr.pix.certif.platform.backup;

import java.util.List;
import java.util.stream.Collectors;

/** What the file and the database are told alike. */
final class Sql {

    private Sql() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name that was quoted. */
    static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
    }

    /** {@code "table" ("column", "column")}. */
    static String quoted(String table, List<String> columns) {
        return quoted(table) + columns.stream().map(Sql::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
