package fr.pix.certif.bench;

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

    private final Options options;
    private final Application application;
    private final Load load;
    private final List<Operation> operations;
    private final Report report = new Report();

    private Bench(Options options, Application application, List<Operation> operations) {
        this.options = options;
        this.application = application;
        this.load = new Load(application, options.seconds());
        this.operations = operations;
    }

    /** Runs until everything is measured; ends what it started. */
    public static void main(String[] words) throws Exception {
        if (words.length > 0 && words[0].equals("jmh")) {
            Main.main(Arrays.copyOfRange(words, 1, words.length));
            return;
        }
        var morning = words.length > 0 && words[0].equals("morning");
        var options = Options.parse(morning ? Arrays.copyOfRange(words, 1, words.length) : words);
        var data = options.data().isPresent() ? options.data().get() : Files.createTempDirectory("certif-bench");
        try {
            if (morning) {
                try (var application = Application.start(Path.of(""), data)) {
                    Morning.run(options, application);
                }
            } else if (options.against().isPresent()) {
                Comparison.run(options, options.against().get(), data);
            } else {
                run(options, data);
            }
        } finally {
            if (options.data().isEmpty()) {
                delete(data);
            }
        }
    }

    private static void run(Options options, Path data) throws Exception {
        try (var application = Application.start(Path.of(""), data);
                var owner = application.owner()) {
            System.out.printf("seeding %,d sessions in %,d centres%n", options.sessions(), options.centres());
            Seed.sow(owner, options);
            var operations = Operations.of(options, Facts.read(owner, options), new BlankSessions(application));
            new Bench(options, application, operations).measure();
        }
    }

    private void measure() throws Exception {
        var most =
                options.concurrency().stream().mapToInt(Integer::intValue).max().orElseThrow();
        System.out.println("warming up");
        for (var operation : operations) {
            load.warm(operation, most);
        }
        empty(most);
        for (var round = 0; round < options.rounds(); round++) {
            System.out.printf("round %d of %d%n", round + 1, options.rounds());
            for (var concurrency : options.concurrency()) {
                report.add("empty page", concurrency, empty(concurrency));
                for (var operation : operations) {
                    report.add(operation.name(), concurrency, load.sample(operation, concurrency));
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

    private Sample empty(int concurrency) throws Exception {
        return load.sample((browser, _) -> Operation.same(browser, 200, browser.getting(EMPTY_PAGE)), concurrency);
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
