package fr.pix.certif.platform.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/**
 * Lets as many papers be printed at once as the memory has room for: those of a few candidates beside each other, that of a
 * thousand by itself. The others wait, in the order in which they came.
 */
final class PrintingMemory {

    /** What a print holds for each character of its HTML, measured with 20 to 1,000 candidates (decision 0138). */
    private static final int BYTES_A_CHARACTER = 200;

    private final int characters;
    private final Semaphore free;

    /** A half of this is for prints. */
    PrintingMemory(long bytes) {
        this.characters = (int) Math.min(Integer.MAX_VALUE, bytes / 2 / BYTES_A_CHARACTER);
        this.free = new Semaphore(characters, true);
    }

    /** Waits until there is room. */
    Held hold(String html) throws IOException {
        var size = html.length();
        if (size > characters) {
            throw new PaperTooLong();
        }
        try {
            free.acquire(size);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a paper waited for its print");
        }
        return () -> free.release(size);
    }

    /** What a print has; closed once nothing is left of it but its bytes. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
