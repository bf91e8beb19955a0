package fr.pix.certif.bench;

import fr.pix.certif.bench.Browser.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.Main;

/** {@code ./certif bench}: what each thing that a member does takes, measured on the application as it runs. */
public final class Bench {

    /** Answered without a page and without the database: the least that a request takes. */
    private static final String EMPTY_PAGE = "/actuator/health/liveness";

    /** After that many requests an operation is measured, or after this many measurements that do not count. */
    private static final int WARM = 12_000;

    private static final int LONGEST_WARM_UP = 8;

    private final Options options;
    private final Application application;
    private final List<Operation> operations;
    private final Report report = new Report();

    private Bench(Options options, Application application, List<Operation> operations) {
        this.options = options;
        this.application = application;
        this.operations = operations;
    }

    /** Runs until everything is measured; ends what it started. */
    public static void main(String[] words) throws Exception {
        if (words.length > 0 && words[0].equals("jmh")) {
            Main.main(Arrays.copyOfRange(words, 1, words.length));
            return;
        }
        var options = Options.parse(words);
        var data = options.data().isPresent() ? options.data().get() : Files.createTempDirectory("certif-bench");
        Files.createDirectories(data);
        try (var application = Application.start(data)) {
            try (var owner = application.owner()) {
                System.out.printf("seeding %,d sessions in %,d centres%n", options.sessions(), options.centres());
                Seed.sow(owner, options);
                var operations = Operations.of(options, Facts.read(owner, options));
                new Bench(options, application, operations).measure();
            }
        } finally {
            if (options.data().isEmpty()) {
                delete(data);
            }
        }
    }

    private void measure() throws Exception {
        var most =
                options.concurrency().stream().mapToInt(Integer::intValue).max().orElseThrow();
        System.out.println("warming up");
        for (var operation : operations) {
            warm(operation, most);
        }
        empty(most);
        for (var round = 0; round < options.rounds(); round++) {
            System.out.printf("round %d of %d%n", round + 1, options.rounds());
            for (var concurrency : options.concurrency()) {
                report.add("empty page", concurrency, empty(concurrency));
                for (var operation : operations) {
                    report.add(operation.name(), concurrency, sample(operation, concurrency));
                    report.addFloor(operation.name(), concurrency, floor(operation, concurrency));
                    if (operation.work().isPresent()) {
                        report.addWork(
                                operation.name(),
                                concurrency,
                                work(operation.work().get(), concurrency));
                    }
                }
            }
        }
        report.print(operations, options.concurrency());
    }

    /** Until the JVM has compiled what is used most; a slow operation has no need to be repeated as often. */
    private void warm(Operation operation, int concurrency) throws Exception {
        var requests = 0;
        for (var time = 0; time < LONGEST_WARM_UP && requests < WARM; time++) {
            requests += sample(operation, concurrency).requests();
        }
    }

    private Sample empty(int concurrency) throws Exception {
        return sample((browser, _) -> Operation.same(browser.getting(EMPTY_PAGE), 200), concurrency);
    }

    private Sample sample(Operation operation, int concurrency) throws Exception {
        return sample(operation.script(), concurrency);
    }

    private Sample sample(Operation.Script script, int concurrency) throws Exception {
        var browsers = new ArrayList<Browser>();
        try {
            var workers = new ArrayList<ClosedLoop.Turn>();
            for (var worker = 0; worker < concurrency; worker++) {
                var browser = new Browser(application.port());
                browsers.add(browser);
                var turns = script.begin(browser, worker);
                workers.add(turn -> {
                    Request request = turns.requests().of(turn);
                    Operation.expect(request, browser.send(request), turns.status());
                });
            }
            return ClosedLoop.run(workers, options.seconds(), application::processorTime);
        } finally {
            for (var browser : browsers) {
                browser.close();
            }
        }
    }

    private Sample floor(Operation operation, int concurrency) throws Exception {
        var floors = new ArrayList<Floor>();
        try {
            for (var worker = 0; worker < concurrency; worker++) {
                floors.add(new Floor(application, operation, worker));
            }
            return ClosedLoop.run(floors, options.seconds().dividedBy(2), application::processorTime);
        } finally {
            for (var floor : floors) {
                floor.close();
            }
        }
    }

    /** In this process, on as many threads as the application would have at once. */
    private Sample work(ClosedLoop.Turn work, int concurrency) throws Exception {
        var threads = Math.min(concurrency, Runtime.getRuntime().availableProcessors());
        var self = ProcessHandle.current().pid();
        return ClosedLoop.run(
                Collections.nCopies(threads, work), options.seconds(), () -> ProcessorTime.of(self, self));
    }

    private static void delete(Path folder) throws Exception {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
