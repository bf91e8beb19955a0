package fr.pix.certif.platform.watch;

/**
 * A bean that has something to tell the operator's Prometheus. It counts for itself, with what the JDK has; it is asked to
 * describe its counts only where {@code CERTIF_METRICS_PORT} is set.
 */
public interface Watched {

    /** Names what can be read; each reading is taken anew whenever Prometheus asks. */
    void describe(Meters meters);
}
