package fr.pix.certif.platform.backup;

import java.util.regex.Pattern;

/**
 * What a backup looks like: SQL that psql runs, in parts that we find again. First who made it, then the tables as the
 * migrations make them, then the rows in blocks of {@code copy}, the sequences, and the manifest in comments.
 */
final class Format {

    static final String FIRST_LINE = "-- Pix Certif backup, format 1";
    static final String DATA = "-- [data]";
    static final String COMMIT = "commit;";
    static final String DELETE = "delete from ";
    static final String COPY = "copy ";
    static final String FROM = " from stdin;";
    static final String ROWS_END = "\\.";
    static final String END = "-- end ";

    /** As PostgreSQL quotes one, of 63 bytes at most: ours are words, those of somebody else whatever he liked. */
    static final Pattern NAME = Pattern.compile("\"(?:[^\"]|\"\"){1,63}\"");

    static final Pattern SEQUENCE =
            Pattern.compile("select pg_catalog\\.setval\\('(%s)', (-?[0-9]+), (true|false)\\);".formatted(NAME));
    static final Pattern COPIED = Pattern.compile("copy (%s) \\((.*)\\) from stdin;".formatted(NAME));
    static final Pattern CONTENTS = Pattern.compile("-- rows (%s) ([0-9]+) ([0-9a-f]{64})".formatted(NAME));

    private Format() {}
}
