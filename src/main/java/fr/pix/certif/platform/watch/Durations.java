package fr.pix.certif.platform.watch;

/** A distribution of times. */
public interface Durations {

    /**
     * Adds one.
     *
     * @param labels a value for each label, in the order in which they were described
     */
    void add(long nanoseconds, String... labels);
}
