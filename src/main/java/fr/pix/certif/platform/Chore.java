package fr.pix.certif.platform;

import java.util.function.Consumer;

/** What a room has to tidy up now and then, such as rows that no longer count. Every copy of the application does so. */
public interface Chore {

    /** Does it, as often as it is called: once an hour. */
    void run();

    /**
     * Does the same to each of many: one that fails, whatever it failed of, keeps none of those after it waiting. The first
     * failure is thrown, and with it those that came after, once each had its turn.
     */
    @SuppressWarnings("ReferenceEquality") // one and the same cannot be added to itself
    static <T> void each(Iterable<T> all, Consumer<T> task) {
        Throwable first = null;
        for (var one : all) {
            try {
                task.accept(one);
            } catch (Throwable failed) {
                if (first == null) {
                    first = failed;
                } else if (first != failed) {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
