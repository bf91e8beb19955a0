package fr.pix.certif.platform.backup;

import java.util.List;

/** What a backup holds, told at its end and counted again whenever it is read. */
public record Manifest(List<Contents> tables) {

    public Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * What a table holds.
     *
     * @param hash SHA-256 of its rows, in the order and the form in which they stand in the file
     */
    public record Contents(String table, long rows, String hash) {

        String line() {
            return "-- rows " + Sql.quoted(table) + " " + rows + " " + hash;
        }
    }

    /** Of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Contents::rows).sum();
    }
}
