package fr.pix.certif.platform.backup;

/**
 * Where the numbers of a sequence are.
 *
 * @param called the value was given out already, and the next one is another
 */
record StoredSequence(String name, long value, boolean called) {

    String line() {
        return "select pg_catalog.setval('%s', %d, %s);".formatted(Sql.quoted(name), value, called);
    }
}
