package fr.pix.certif.fuzz;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How often each route was asked, and what it answered. */
final class Tally {

    private final Map<Route, Map<Integer, Integer>> answers = new ConcurrentHashMap<>();

    void count(Route route, int status) {
        answers.computeIfAbsent(route, _ -> new ConcurrentHashMap<>()).merge(status, 1, Integer::sum);
    }

    int of(Route route) {
        return sum(answers.getOrDefault(route, Map.of()));
    }

    int all() {
        return answers.values().stream().mapToInt(Tally::sum).sum();
    }

    int of(int status) {
        return answers.values().stream()
                .mapToInt(counts -> counts.getOrDefault(status, 0))
                .sum();
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A line for each route. */
    String table(List<Route> routes) {
        return routes.stream()
                .sorted(Comparator.comparing(Route::toString))
                .map(route ->
                        "%6d %s %s".formatted(of(route), route, new TreeMap<>(answers.getOrDefault(route, Map.of()))))
                .collect(Collectors.joining("\n"));
    }
}
