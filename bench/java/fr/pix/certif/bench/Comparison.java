package fr.pix.certif.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Two builds beside each other, this one and that of another folder, each on a database of its own: both stay up, and what
 * is measured of the one is measured of the other right after, so that a machine that others use disturbs both alike.
 */
final class Comparison {

    private final Options options;
    private final Side here;
    private final Side there;

    /** One build, and what is asked of it. */
    private record Side(Load load, List<Operation> operations) {}

    private record Pair(Sample here, Sample there) {

        double ratio(ToDoubleFunction<Sample> figure) {
            return figure.applyAsDouble(here) / figure.applyAsDouble(there);
        }
    }

    private Comparison(Options options, Side here, Side there) {
        this.options = options;
        this.here = here;
        this.there = there;
    }

    static void run(Options options, Path other, Path data) throws Exception {
        try (var mine = Application.start(Path.of(""), data.resolve("here"));
                var theirs = Application.start(other, data.resolve("there"))) {
            new Comparison(options, side(options, mine), side(options, theirs)).measure();
        }
    }

    private static Side side(Options options, Application application) throws Exception {
        try (var owner = application.owner()) {
            Seed.sow(owner, options);
            return new Side(
                    new Load(application, options.seconds()),
                    Operations.of(options, Facts.read(owner, options), new BlankSessions(application)));
        }
    }

    private void measure() throws Exception {
        System.out.printf(
                "%-24s %2s | %7s %7s | %7s %7s | %s%n",
                "CPU ms per request", "at", "app", "db", "app", "db", "here / there: app, db, both");
        for (var concurrency : options.concurrency()) {
            for (var operation = 0; operation < here.operations().size(); operation++) {
                measure(operation, concurrency);
            }
        }
    }

    /** Warm first; then in turn, now the one first and now the other. */
    private void measure(int operation, int concurrency) throws Exception {
        for (var side : List.of(here, there)) {
            side.load().warm(side.operations().get(operation), concurrency);
        }
        var found = new ArrayList<Pair>();
        for (var round = 0; round < options.rounds(); round++) {
            found.add(round % 2 == 0 ? hereFirst(operation, concurrency) : thereFirst(operation, concurrency));
        }
        print(here.operations().get(operation).name(), concurrency, found);
    }

    private Pair hereFirst(int operation, int concurrency) throws Exception {
        var first = sample(here, operation, concurrency);
        return new Pair(first, sample(there, operation, concurrency));
    }

    private Pair thereFirst(int operation, int concurrency) throws Exception {
        var first = sample(there, operation, concurrency);
        return new Pair(sample(here, operation, concurrency), first);
    }

    private static Sample sample(Side side, int operation, int concurrency) throws Exception {
        return side.load().sample(side.operations().get(operation), concurrency);
    }

    private static void print(String operation, int concurrency, List<Pair> pairs) {
        var mine = pairs.stream().map(Pair::here).toList();
        var theirs = pairs.stream().map(Pair::there).toList();
        System.out.printf(
                Locale.ROOT,
                "%-24s %2d | %7.3f %7.3f | %7.3f %7.3f | %7.2f %7.2f %7.2f%n",
                operation,
                concurrency,
                Sample.median(mine, Sample::applicationMillis),
                Sample.median(mine, Sample::databaseMillis),
                Sample.median(theirs, Sample::applicationMillis),
                Sample.median(theirs, Sample::databaseMillis),
                ratio(pairs, Sample::applicationMillis),
                ratio(pairs, Sample::databaseMillis),
                ratio(pairs, Sample::millis));
    }

    private static double ratio(List<Pair> pairs, ToDoubleFunction<Sample> figure) {
        return Sample.median(pairs, pair -> pair.ratio(figure));
    }
}
