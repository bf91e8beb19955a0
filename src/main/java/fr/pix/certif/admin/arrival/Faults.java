package fr.pix.certif.admin.arrival;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with an archive, up to a thousand sentences: then nobody reads on. They name fields, and repeat no value.
 */
public final class Faults {

    private static final int MOST = 1000;

    private final List<Fault> told = new ArrayList<>();

    /**
     * What is wrong in a line of a file; line 0 is the file as a whole.
     *
     * @param what a sentence in English, for the terminal
     */
    public record Fault(String file, int line, String what) {

        @Override
        public String toString() {
            return line == 0 ? file + ": " + what : "%s, line %d: %s".formatted(file, line, what);
        }
    }

    void add(String file, int line, String what) {
        if (!isFull()) {
            told.add(new Fault(file, line, what));
        }
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** Whether there may be more, which are not looked for. */
    public boolean isFull() {
        return told.size() >= MOST;
    }

    /** In the order in which they were found. */
    public List<Fault> told() {
        return List.copyOf(told);
    }
}
