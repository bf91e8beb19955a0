package fr.pix.certif.platform;

import java.util.function.Consumer;

/** What a room has to tidy up now and then, such as rows that no longer count. Every copy of the application does so. */
public interface Chore {

    /** Does it, as often as it is called: once an hour. */
    void run();

    /**
     * Does the same to each of many: one that fails keeps none of those after it waiting.
     *
     * @throws RuntimeException the first failure, and with it those that came after, once each had its turn
     */
    static <T> void each(Iterable<T> all, Consumer<T> task) {
        RuntimeException first = null;
        for (var one : all) {
            try {
                task.accept(one);
            } catch (RuntimeException failed) {
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
