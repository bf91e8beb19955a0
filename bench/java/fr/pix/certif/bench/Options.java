package fr.pix.certif.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to measure, and for how long.
 *
 * @param seconds of each measurement, of which each operation has one per round and level of concurrency
 * @param rounds each round measures everything once; the medians are shown
 * @param only operations whose name begins so; all if empty
 * @param data the folder to seed, or to use again if it is; a temporary one if absent
 */
record Options(
        int sessions,
        int centres,
        Duration seconds,
        int rounds,
        List<Integer> concurrency,
        List<String> only,
        Optional<Path> data) {

    static final String USAGE = """
            ./certif bench [--sessions 1000] [--centres 1, or 1000 from a million sessions on] [--seconds 3]
                           [--rounds 3] [--concurrency 1,8] [--only list,details] [--data a-folder-to-keep]
            ./certif bench jmh [options of JMH]
            """;

    private static final Options DEFAULT =
            new Options(1_000, 0, Duration.ofSeconds(3), 3, List.of(1, 8), List.of(), Optional.empty());

    static Options parse(String... words) {
        var options = DEFAULT;
        for (var i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(words[i], words[i + 1]);
        }
        return options.centres == 0 ? options.with("--centres", options.sessions < 1_000_000 ? "1" : "1000") : options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--sessions" -> new Options(number(value), centres, seconds, rounds, concurrency, only, data);
            case "--centres" -> new Options(sessions, number(value), seconds, rounds, concurrency, only, data);
            case "--seconds" ->
                new Options(sessions, centres, Duration.ofSeconds(number(value)), rounds, concurrency, only, data);
            case "--rounds" -> new Options(sessions, centres, seconds, number(value), concurrency, only, data);
            case "--concurrency" ->
                new Options(
                        sessions,
                        centres,
                        seconds,
                        rounds,
                        words(value).stream().map(Options::number).toList(),
                        only,
                        data);
            case "--only" -> new Options(sessions, centres, seconds, rounds, concurrency, words(value), data);
            case "--data" ->
                new Options(
                        sessions,
                        centres,
                        seconds,
                        rounds,
                        concurrency,
                        only,
                        Optional.of(Path.of(value).toAbsolutePath()));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static List<String> words(String value) {
        return List.of(value.split(",", -1));
    }

    private static int number(String value) {
        var number = Integer.parseInt(value.replace("_", ""));
        if (number < 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return number;
    }
}
