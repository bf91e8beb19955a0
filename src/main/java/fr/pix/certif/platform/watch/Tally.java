package fr.pix.certif.platform.watch;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what happens, by kind. All kinds are there from the start, for a rate is seen only of what was zero before. */
public final class Tally<K extends Enum<K>> {

    private final Map<K, LongAdder> counts;

    public Tally(Class<K> kinds) {
        var all = new EnumMap<K, LongAdder>(kinds);
        Arrays.stream(kinds.getEnumConstants()).forEach(kind -> all.put(kind, new LongAdder()));
        counts = Collections.unmodifiableMap(all);
    }

    public void count(K kind) {
        var counted = counts.get(kind);
        if (counted == null) {
            throw new IllegalArgumentException("no kind of this tally: " + kind);
        }
        counted.increment();
    }

    /** By the kind's name as a label's value. */
    public Map<String, Long> totals() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        kind -> kind.getKey().name().toLowerCase(Locale.ROOT),
                        kind -> kind.getValue().sum()));
    }
}
