package fr.pix.certif.admin.arrival;

/**
 * Where the events of an archive stand here: all of them before the first that happens here, which is 1, in their order, those
 * that had come from elsewhere already before the others.
 *
 * @param own how many the installation told that wrote the archive: 1 and on
 * @param former how many had come there from elsewhere: up to -1
 */
record EventNumbers(long own, long former) {

    /** Whether there is an event of that number; 0 is before the first of its own. */
    boolean has(long number) {
        return number >= -former && number <= own;
    }

    long here(long number) {
        return number > 0 ? number - own - 1 : Math.min(number, -1) - own;
    }
}
