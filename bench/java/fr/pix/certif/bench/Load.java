package fr.pix.certif.bench;

import java.time.Duration;
import java.util.ArrayList;

/** Browsers that ask an application without a pause. */
record Load(Application application, Duration time) {

    /** What the JVM's compilers may still take of the application's processor time when an operation is measured. */
    private static final double SETTLED = 0.03;

    private static final int SHORTEST_WARM_UP = 2;
    private static final int LONGEST_WARM_UP = 12;

    /** Until the JVM has compiled what is used most, as it has on a server that stays up. */
    void warm(Operation operation, int concurrency) throws Exception {
        for (var run = 1; run <= LONGEST_WARM_UP; run++) {
            var settled = sample(operation, concurrency).compiling() < SETTLED;
            if (settled && run >= SHORTEST_WARM_UP) {
                return;
            }
        }
    }

    Sample sample(Operation operation, int concurrency) throws Exception {
        return sample(operation.script(), Math.min(concurrency, operation.most()));
    }

    Sample sample(Operation.Script script, int concurrency) throws Exception {
        var browsers = new ArrayList<Browser>();
        try {
            var workers = new ArrayList<ClosedLoop.Turn>();
            for (var worker = 0; worker < concurrency; worker++) {
                var browser = new Browser(application.port());
                browsers.add(browser);
                workers.add(script.begin(browser, worker));
            }
            return ClosedLoop.run(workers, time, application::processorTime);
        } finally {
            for (var browser : browsers) {
                browser.close();
            }
        }
    }
}
