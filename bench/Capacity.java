/*
 * What the country would take: ./certif bench capacity [SESSIONS AT ONCE, 5000] [TIMES SLOWER MACHINE, 1]
 * Simulates the morning on which that many sessions begin, on more and more processors; then a year's rows. What each request
 * takes is of a quiet day on the machine of docs/performance.md, whose own figures are later ones, of a slower day: the second
 * argument tells how many times slower. Not a measurement: docs/capacity.md says what it rests on and how far to trust it.
 */

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Something that is done around a session.
 *
 * @param times how often for each session, on average
 * @param from minutes from the session's beginning, as is {@code to}
 * @param application processor time of the application, in milliseconds
 * @param database that of PostgreSQL
 */
record Deed(String name, double times, int from, int to, double application, double database) {}

/** A request that arrives at a millisecond of the morning. */
record Request(double at, Deed deed) {}

final List<Deed> deeds = List.of(
        new Deed("sign-in", 1.3, -45, 0, 42.5, 1.8),
        new Deed("list", 3, -45, 10, 0.26, 0.18),
        new Deed("details", 5, -45, 150, 0.22, 0.11),
        new Deed("candidates", 4, -45, 150, 0.4, 0.3),
        new Deed("correction", 1.5, -40, 0, 0.52, 0.73),
        new Deed("list imported at the last moment", 0.1, -40, -5, 5, 5),
        new Deed("PV (.ods)", 1.2, -40, 0, 0.51, 0.29),
        new Deed("attendance sheet (.ods)", 0.6, -40, 0, 0.5, 0.4),
        new Deed("kit (.pdf)", 0.6, -40, 0, 12, 0.6),
        new Deed("filled PV brought back", 0.5, 100, 160, 5, 5));

/** Minutes of the day at which sessions begin, and their share. */
final int[] beginnings = {8 * 60 + 30, 9 * 60, 9 * 60 + 30, 10 * 60};

final double[] shares = {0.15, 0.55, 0.15, 0.15};

void main(String[] arguments) {
    var sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
    var slower = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    var requests = morning(sessions);
    IO.println("%,d sessions begin in a morning: %,d requests, the busiest minute %,d; processors %s times slower"
            .formatted(sessions, requests.size(), busiest(requests), slower));
    IO.println("%10s %10s | %12s %12s | %10s %10s %10s | %10s".formatted(
            "processors", "", "busiest min.", "", "page, ms", "", "", "sign-in"));
    IO.println("%10s %10s | %12s %12s | %10s %10s %10s | %10s".formatted(
            "application", "database", "application", "database", "p50", "p99", "longest", "p99"));
    for (var processors : new int[][] {{1, 1}, {2, 2}, {4, 2}, {8, 4}}) {
        simulate(requests, processors[0], processors[1], slower);
    }
    year();
}

List<Request> morning(int sessions) {
    var random = new Random(2019);
    var all = new ArrayList<Request>();
    for (var session = 0; session < sessions; session++) {
        var begins = beginning(random.nextDouble());
        for (var deed : deeds) {
            var times = (int) deed.times() + (random.nextDouble() < deed.times() % 1 ? 1 : 0);
            for (var time = 0; time < times; time++) {
                // Most people come late: the later half holds three quarters.
                var late = Math.max(random.nextDouble(), random.nextDouble());
                var minutes = begins + deed.from() + late * (deed.to() - deed.from());
                all.add(new Request(minutes * 60_000, deed));
            }
        }
    }
    all.sort((a, b) -> Double.compare(a.at(), b.at()));
    return all;
}

int beginning(double drawn) {
    var sum = 0.0;
    for (var i = 0; i < shares.length; i++) {
        sum += shares[i];
        if (drawn < sum) {
            return beginnings[i];
        }
    }
    return beginnings[shares.length - 1];
}

long busiest(List<Request> requests) {
    var minutes = new long[24 * 60];
    requests.forEach(request -> minutes[(int) (request.at() / 60_000)]++);
    return Arrays.stream(minutes).max().orElseThrow();
}

/** First come, first served, at the application and then at the database; a processor does one thing at a time. */
void simulate(List<Request> requests, int application, int database, double slower) {
    var first = free(application);
    var second = free(database);
    var busyFirst = new double[24 * 60];
    var busySecond = new double[24 * 60];
    var pages = new ArrayList<Double>();
    var signIns = new ArrayList<Double>();
    var atDatabase = new PriorityQueue<double[]>((a, b) -> Double.compare(a[0], b[0]));
    for (var i = 0; i < requests.size(); i++) {
        var request = requests.get(i);
        var work = request.deed().application() * slower;
        var start = Math.max(request.at(), first.poll());
        first.add(start + work);
        busyFirst[(int) (start / 60_000)] += work;
        atDatabase.add(new double[] {start + work, i});
    }
    while (!atDatabase.isEmpty()) {
        var arrived = atDatabase.poll();
        var request = requests.get((int) arrived[1]);
        var work = request.deed().database() * slower;
        var start = Math.max(arrived[0], second.poll());
        second.add(start + work);
        busySecond[(int) (start / 60_000)] += work;
        (request.deed().name().equals("sign-in") ? signIns : pages).add(start + work - request.at());
    }
    pages.sort(null);
    signIns.sort(null);
    IO.println("%10d %10d | %10.0f %% %10.0f %% | %10.1f %10.1f %10.0f | %10.0f".formatted(
            application, database, share(busyFirst, application), share(busySecond, database),
            quantile(pages, 0.5), quantile(pages, 0.99), pages.getLast(), quantile(signIns, 0.99)));
}

PriorityQueue<Double> free(int processors) {
    var free = new PriorityQueue<Double>();
    for (var processor = 0; processor < processors; processor++) {
        free.add(0.0);
    }
    return free;
}

double share(double[] busy, int processors) {
    return 100 * Arrays.stream(busy).max().orElseThrow() / (60_000.0 * processors);
}

double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
}

/** Rows of a year by their size with their indexes, as a seeded database has them; see docs/capacity.md. */
void year() {
    var candidates = 2_000_000L;
    var sessions = candidates / 20;
    var bytes = sessions * 760 + candidates * 450 + (sessions * 12 + candidates * 3 / 2) * 300 + candidates * 3_000L;
    IO.println("A year of %,d candidates in %,d sessions: %.1f GB, two thirds of it mails until they are forgotten"
            .formatted(candidates, sessions, bytes / 1e9));
}
