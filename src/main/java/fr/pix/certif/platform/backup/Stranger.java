package fr.pix.certif.platform.backup;

import java.util.Collection;

/** What somebody else put into our schema, as an operator reads of it; and what he took from there. */
final class Stranger {

    private Stranger() {}

    static String table(String name) {
        return "table " + Sql.quoted(name);
    }

    static String sequence(String name) {
        return "sequence " + Sql.quoted(name);
    }

    static String column(String table, String name) {
        return "column " + Sql.quoted(name) + " of " + table(table);
    }

    static BackupRefused lacking(Collection<String> what) {
        return new BackupRefused(
                ("The database that this backup was taken from lacked %s: somebody had taken it away or"
                                + " given it another name. Take a backup from before that.")
                        .formatted(String.join(", ", what.stream().sorted().toList())));
    }
}
