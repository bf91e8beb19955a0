package fr.pix.certif.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Lets workers do one thing time after time, each beginning again as soon as it has its answer, until time is up. */
final class ClosedLoop {

    /** Beyond that many a worker stops before its time. */
    private static final int MOST = 2_000_000;

    private ClosedLoop() {}

    /** One turn of one worker. */
    interface Turn {
        void take(int turn) throws Exception;
    }

    /** When processors have worked how long. */
    interface Clock {
        ProcessorTime read() throws Exception;
    }

    static Sample run(List<? extends Turn> workers, Duration time, Clock clock) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var before = clock.read();
            var start = System.nanoTime();
            var end = start + time.toNanos();
            var tasks = new ArrayList<Callable<long[]>>();
            workers.forEach(worker -> tasks.add(() -> turns(worker, end)));
            var latencies = new ArrayList<long[]>();
            for (var task : threads.invokeAll(tasks)) {
                latencies.add(task.get());
            }
            var lasted = Duration.ofNanos(System.nanoTime() - start);
            return Sample.of(latencies, lasted, clock.read().since(before));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static long[] turns(Turn worker, long end) throws Exception {
        var latencies = new long[1024];
        var turn = 0;
        for (var now = System.nanoTime(); now < end && turn < MOST; turn++) {
            worker.take(turn);
            if (turn == latencies.length) {
                latencies = Arrays.copyOf(latencies, turn * 2);
            }
            var then = System.nanoTime();
            latencies[turn] = then - now;
            now = then;
        }
        return Arrays.copyOf(latencies, turn);
    }
}
