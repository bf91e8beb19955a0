package fr.pix.certif.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code ./certif bench morning}: members of {@value #CENTRES} centres come one after the other, as they do before the
 * sessions begin, each from a browser of his own: signs in, lists, opens a session, takes its papers, imports thirty
 * candidates, changes the session. They come whether or not those before them have been served, faster and faster until a
 * page takes too long: where it breaks, how long pages take below that, and whether it comes back by itself. With
 * {@code --rate} they come as fast for as long as is asked: whether memory stays what it was.
 */
final class Morning {

    static final int CENTRES = 300;

    private static final int SESSIONS = 20_000;
    private static final int IMPORTED = 30;

    /** How many come in a second: 300 within five minutes are one. */
    private static final double[] RATES = {1, 2, 4, 6, 8, 12, 16, 24, 32};

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration LONG_STEP = Duration.ofMinutes(5);

    /** Beyond that it is broken: one thing in a hundred takes longer than people wait. */
    private static final double LONGEST_MS = 4_000;

    private final Application application;
    private final List<List<Long>> sessions;
    private final AtomicInteger came = new AtomicInteger();

    /** What one step's members met. */
    private record Step(Map<String, List<Double>> latencies, AtomicInteger failed) {

        Step() {
            this(new ConcurrentHashMap<>(), new AtomicInteger());
        }

        void add(String what, double millis) {
            latencies
                    .computeIfAbsent(what, _ -> Collections.synchronizedList(new ArrayList<>()))
                    .add(millis);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private Morning(Application application, List<List<Long>> sessions) {
        this.application = application;
        this.sessions = sessions;
    }

    static void run(Options asked, Application application) throws Exception {
        var options = asked.with(SESSIONS, CENTRES);
        try (var owner = application.owner()) {
            Seed.sow(owner, options);
            var morning = new Morning(application, Facts.sessions(owner, Seed.LARGE + 1, CENTRES));
            System.out.println("warming up");
            morning.come(4, STEP.multipliedBy(2));
            System.out.printf(
                    "%8s %9s %6s %6s %9s %9s  %s%n",
                    "come/s", "requests", "failed", "CPU %", "MiB", "p99, ms", "p50 / p99 of each");
            if (options.rate().isPresent()) {
                morning.asLong(options.rate().getAsInt(), Duration.ofMinutes(options.minutes()));
            } else {
                morning.fasterAndFaster();
            }
        }
    }

    private void asLong(int rate, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time; left.isPositive(); left = Duration.ofNanos(end - System.nanoTime())) {
            measure(rate, left.compareTo(LONG_STEP) < 0 ? left : LONG_STEP);
        }
    }

    private void fasterAndFaster() throws Exception {
        for (var rate : RATES) {
            if (measure(rate, STEP) > LONGEST_MS) {
                break;
            }
        }
        measure(RATES[0], STEP);
    }

    /** How long one thing in a hundred took, in milliseconds, of all that those did who came. */
    private double measure(double rate, Duration time) throws Exception {
        var before = application.processorTime();
        var start = System.nanoTime();
        var met = come(rate, time);
        var lasted = System.nanoTime() - start;
        var worked = application.processorTime().since(before);
        var all =
                met.latencies().values().stream().flatMap(List::stream).sorted().toList();
        var cores = Runtime.getRuntime().availableProcessors();
        var longest = quantile(all, 0.99);
        System.out.printf(
                "%8.0f %9d %6d %6.0f %9d %9.0f  %s%n",
                rate,
                all.size(),
                met.failed().get(),
                100.0 * worked.application().plus(worked.database()).toNanos() / lasted / cores,
                application.residentMib(),
                longest,
                each(met));
        return longest;
    }

    private static String each(Step met) {
        var text = new StringBuilder();
        new TreeMap<>(met.latencies()).forEach((what, millis) -> {
            var sorted = millis.stream().sorted().toList();
            text.append("%s %.0f/%.0f  ".formatted(what, quantile(sorted, 0.5), quantile(sorted, 0.99)));
        });
        return text.toString();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    /** Members come at that rate, at moments drawn as in life; waits until the last has done what he came for. */
    private Step come(double rate, Duration time) throws InterruptedException {
        var met = new Step();
        var random = new Random(came.get());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.sleep((long) (-Math.log(1 - random.nextDouble()) / rate * 1e9));
                var number = came.getAndIncrement();
                people.execute(() -> visit(number, met));
            }
        }
        return met;
    }

    private void visit(int number, Step met) {
        var centre = number % sessions.size();
        var own = sessions.get(centre);
        long session = own.get(number / sessions.size() % own.size());
        try (var browser = new Browser(application.port())) {
            timed(met, "sign-in", () -> SignInPage.signIn(browser, Seed.LARGE + 1 + centre));
            get(browser, met, "list", "/sessions/liste");
            get(browser, met, "details", "/sessions/" + session);
            get(browser, met, "paper .ods", "/sessions/" + session + "/pv.ods");
            get(browser, met, "paper .ods", "/sessions/" + session + "/feuille-emargement.ods");
            timed(met, "import", () -> Imports.importing(browser, session, IMPORTED));
            get(browser, met, "kit .pdf", "/sessions/" + session + "/kit-surveillant.pdf");
            timed(met, "change", () -> Forms.changing(browser, List.of(session)).take(0));
        } catch (Exception e) {
            if (met.failed().incrementAndGet() == 1) {
                System.out.println(e.toString().lines().findFirst().orElseThrow());
            }
        }
    }

    private static void get(Browser browser, Step met, String what, String path) throws Exception {
        var request = browser.getting(path);
        timed(met, what, () -> Operation.expect(request, browser.send(request), 200));
    }

    private static void timed(Step met, String what, Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        met.add(what, (System.nanoTime() - start) / 1e6);
    }
}
