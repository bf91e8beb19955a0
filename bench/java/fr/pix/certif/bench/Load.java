package fr.pix.certif.bench;

import java.time.Duration;
import java.util.ArrayList;

/** Browsers that ask an application without a pause. */
record Load(Application application, Duration time) {

    /** After that many requests an operation is measured, or after this many measurements that do not count. */
    private static final int WARM = 12_000;

    private static final int LONGEST_WARM_UP = 8;

    /** Until the JVM has compiled what is used most; a slow operation has no need to be repeated as often. */
    void warm(Operation operation, int concurrency) throws Exception {
        var requests = 0;
        for (var run = 0; run < LONGEST_WARM_UP && requests < WARM; run++) {
            requests += sample(operation.script(), concurrency).requests();
        }
    }

    Sample sample(Operation.Script script, int concurrency) throws Exception {
        var browsers = new ArrayList<Browser>();
        try {
            var workers = new ArrayList<ClosedLoop.Turn>();
            for (var worker = 0; worker < concurrency; worker++) {
                var browser = new Browser(application.port());
                browsers.add(browser);
                var turns = script.begin(browser, worker);
                workers.add(turn -> {
                    var request = turns.requests().of(turn);
                    Operation.expect(request, browser.send(request), turns.status());
                });
            }
            return ClosedLoop.run(workers, time, application::processorTime);
        } finally {
            for (var browser : browsers) {
                browser.close();
            }
        }
    }
}
