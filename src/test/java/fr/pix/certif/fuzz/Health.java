package fr.pix.certif.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process holds once all that nobody needs is gone.
 *
 * @param megabytes of the heap
 * @param threads of the system, not virtual ones
 */
record Health(long megabytes, int threads) {

    private static final int COLLECTIONS = 3;
    private static final long MORE_MEGABYTES = 32;
    private static final int MORE_THREADS = 10;

    static Health now() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return new Health(
                memory.getHeapMemoryUsage().getUsed() >> 20,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** What is more than it was, beyond what caches and pools may still take. */
    List<String> growthSince(Health before) {
        var grown = new ArrayList<String>();
        if (megabytes > before.megabytes + MORE_MEGABYTES) {
            grown.add("memory");
        }
        if (threads > before.threads + MORE_THREADS) {
            grown.add("threads");
        }
        return grown;
    }
}
