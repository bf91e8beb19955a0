package fr.pix.certif.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The medians over the rounds, each operation beside its floor. */
final class Report {

    static final String EMPTY_PAGE = "empty page";

    private static final String HEAD = "%-30s %2s %8s %7s %7s | %7s %7s %7s %7s | %7s %7s %7s | %5s%n";

    private final Map<Key, List<Sample>> samples = new HashMap<>();
    private final Map<Key, List<Sample>> floors = new HashMap<>();
    private final Map<Key, List<Sample>> works = new HashMap<>();

    private record Key(String operation, int concurrency) {}

    void add(String operation, int concurrency, Sample sample) {
        add(samples, operation, concurrency, sample);
    }

    void addFloor(String operation, int concurrency, Sample sample) {
        add(floors, operation, concurrency, sample);
    }

    void addWork(String operation, int concurrency, Sample sample) {
        add(works, operation, concurrency, sample);
    }

    private static void add(Map<Key, List<Sample>> to, String operation, int concurrency, Sample sample) {
        to.computeIfAbsent(new Key(operation, concurrency), _ -> new ArrayList<>())
                .add(sample);
    }

    void print(List<Operation> operations, List<Integer> levels) {
        System.out.printf(HEAD, "", "", "", "ms", "ms", "CPU ms", "per", "request", "", "floor:", "CPU ms", "", "");
        System.out.printf(
                HEAD,
                "operation",
                "at",
                "req/s",
                "p50",
                "p99",
                "app",
                "db",
                "both",
                "target",
                "page",
                "SQL",
                "both",
                "times");
        for (var level : levels) {
            var page = median(samples, new Key(EMPTY_PAGE, level), Sample::applicationMillis);
            for (var operation : operations) {
                var key = new Key(operation.name(), level);
                line(
                        operation,
                        key,
                        works.containsKey(key) ? page + median(works, key, Sample::applicationMillis) : page);
            }
        }
    }

    private void line(Operation operation, Key key, double page) {
        var both = median(samples, key, Sample::millis);
        var sql = median(floors, key, Sample::databaseMillis);
        System.out.printf(
                Locale.ROOT,
                "%-30s %2d %8.0f %7.2f %7.2f | %7.3f %7.3f %7.3f %7s | %7.3f %7.3f %7.3f | %5.1f%n",
                key.operation(),
                key.concurrency(),
                median(samples, key, Sample::perSecond),
                median(samples, key, sample -> sample.quantile(0.5)),
                median(samples, key, sample -> sample.quantile(0.99)),
                median(samples, key, Sample::applicationMillis),
                median(samples, key, Sample::databaseMillis),
                both,
                operation.target() == 0 ? "" : Double.toString(operation.target()),
                page,
                sql,
                page + sql,
                both / (page + sql));
    }

    private static double median(Map<Key, List<Sample>> from, Key key, ToDoubleFunction<Sample> figure) {
        return Sample.median(from.getOrDefault(key, List.of()), figure);
    }
}
