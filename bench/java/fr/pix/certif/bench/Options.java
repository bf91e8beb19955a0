package fr.pix.certif.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What to measure, and for how long.
 *
 * @param seconds of each measurement, of which each operation has one per round and level of concurrency
 * @param rounds each round measures everything once; the medians are shown
 * @param only operations whose name begins so; all if empty
 * @param data the folder to seed, or to use again if it is; a temporary one if absent
 * @param against where another clone of ours is, whose build is measured beside this one
 * @param rate how many people come in a second for as long as {@code minutes} say; faster and faster if absent
 */
record Options(
        int sessions,
        int centres,
        Duration seconds,
        int rounds,
        List<Integer> concurrency,
        List<String> only,
        Optional<Path> data,
        Optional<Path> against,
        OptionalInt rate,
        int minutes) {

    static final String USAGE = """
            ./certif bench [--sessions 1000] [--centres 1, or 1000 from a million sessions on] [--seconds 3]
                           [--rounds 3] [--concurrency 1,8] [--only list,details] [--data a-folder-to-keep]
                           [--against the folder of another clone, measured in turn with this one]
            ./certif bench jmh [options of JMH]
            ./certif bench morning [--data a-folder-to-keep] [--rate so many a second --minutes 60]
            """;

    private static final Set<String> NAMES = Set.of(
            "--sessions",
            "--centres",
            "--seconds",
            "--rounds",
            "--concurrency",
            "--only",
            "--data",
            "--against",
            "--rate",
            "--minutes");

    static Options parse(String... words) {
        var given = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length || !NAMES.contains(words[i])) {
                throw new IllegalArgumentException(USAGE);
            }
            given.put(words[i], words[i + 1]);
        }
        var sessions = number(given.getOrDefault("--sessions", "1000"));
        return new Options(
                sessions,
                number(given.getOrDefault("--centres", sessions < 1_000_000 ? "1" : "1000")),
                Duration.ofSeconds(number(given.getOrDefault("--seconds", "3"))),
                number(given.getOrDefault("--rounds", "3")),
                words(given.getOrDefault("--concurrency", "1,8")).stream()
                        .map(Options::number)
                        .toList(),
                words(given.getOrDefault("--only", "")),
                folder(given.getOrDefault("--data", "")),
                folder(given.getOrDefault("--against", "")),
                given.containsKey("--rate") ? OptionalInt.of(number(given.get("--rate"))) : OptionalInt.empty(),
                number(given.getOrDefault("--minutes", "60")));
    }

    /** The same, with as many sessions in as many centres. */
    Options with(int sessionsInAll, int centresInAll) {
        return new Options(
                sessionsInAll, centresInAll, seconds, rounds, concurrency, only, data, against, rate, minutes);
    }

    private static Optional<Path> folder(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value).toAbsolutePath());
    }

    private static List<String> words(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private static int number(String value) {
        var number = Integer.parseInt(value.replace("_", ""));
        if (number < 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return number;
    }
}
