package fr.pix.certif.access;

import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Watched;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/**
 * Lets as many passwords be hashed at once as there are processors and memory for them, so that both stay bounded. Threads
 * of their own, which the system shares out fairly: on the virtual threads' carriers two hashes would hold up every page.
 */
@Component
class HashingTurns implements Watched {

    /** As many as there are processors, and as a quarter of the memory has room for. */
    static final int AT_ONCE = atOnce(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());

    private static final int MOST_WAITING = 200;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));

    private final LongAdder refused = new LongAdder();

    HashingTurns() {
        threads.allowCoreThreadTimeOut(true);
    }

    static int atOnce(int processors, long memoryBytes) {
        var fitting = memoryBytes / 4 / (PasswordHashing.MEMORY_KIB * 1024L);
        return Math.clamp(fitting, 1, processors);
    }

    /** Does the work when its turn comes, or refuses where too many wait already. */
    <T> T take(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException full) {
            refused.increment();
            throw new Refusal(AccessProblem.TOO_BUSY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(AccessProblem.TOO_BUSY);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    @Override
    public void describe(Meters meters) {
        meters.gauge("certif_hashing_under_way", "Passwords that are hashed now.", threads::getActiveCount);
        meters.gauge("certif_hashing_waiting", "Passwords that wait for their turn.", threads.getQueue()::size);
        meters.counter("certif_hashing_refused", "Sign-ins told to come back: too many wait.", refused::sum);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
