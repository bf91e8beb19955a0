package fr.pix.certif.platform.backup;

import java.util.Optional;

/**
 * Where the numbers of a sequence are.
 *
 * @param called the value was given out already, and the next one is another
 * @param table whose column counts by it, where the database says so; a file does not
 */
record StoredSequence(String name, long value, boolean called, Optional<String> table) {

    String line() {
        return "select pg_catalog.setval('%s', %d, %s);".formatted(Sql.quoted(name), value, called);
    }
}
