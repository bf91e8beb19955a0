package fr.pix.certif.sessions;

import fr.pix.certif.kernel.SessionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers for sessions that bring some along. A number is free if the sequence has not given it yet: its blocks are drawn up
 * to there, so that nobody else is given it, and no lock is needed. Too far ahead it is left alone, or the numbers of this
 * installation would leap.
 */
final class NumberDraw {

    /** A large installation gives so many in a good year. */
    static final long FARTHEST = 200_000;

    private final JdbcClient sql;

    NumberDraw(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was drawn for one session at least.
     *
     * @param numbers that of here for each of those that came, which are in order
     * @param next the next one of the centre's block, which ends with {@code last}
     */
    record Drawn(Map<Long, SessionId> numbers, long next, long last) {}

    /** Those that could be kept if the sessions came now. Nothing is drawn. */
    List<Long> free(Collection<Long> theirs) {
        var given = given();
        return theirs.stream()
                .filter(number -> number > given && number <= given + FARTHEST)
                .toList();
    }

    Drawn draw(Collection<Long> theirs) {
        var inOrder = new TreeSet<>(theirs);
        var blocks = new TreeSet<Long>();
        var free = free(inOrder);
        if (!free.isEmpty()) {
            blocks.addAll(next((free.getLast() - given() + SessionStore.NUMBERS - 1) / SessionStore.NUMBERS));
        }
        var kept = new TreeSet<>(free);
        kept.removeIf(number -> !isWithin(blocks, number)); // whoever came in between has that one
        var others = new ArrayDeque<Long>();
        var missing = inOrder.size() - kept.size();
        for (var block : next((missing + SessionStore.NUMBERS - 1) / SessionStore.NUMBERS)) {
            blocks.add(block);
            for (var number = block; number <= last(block); number++) {
                others.add(number);
            }
        }
        var numbers = new LinkedHashMap<Long, SessionId>();
        inOrder.forEach(number -> numbers.put(number, new SessionId(kept.contains(number) ? number : others.remove())));
        var block = blocks.getLast();
        var used = numbers.values().stream().mapToLong(SessionId::number).max().orElse(0);
        return new Drawn(numbers, others.isEmpty() ? Math.max(used + 1, block) : others.getFirst(), last(block));
    }

    private static boolean isWithin(NavigableSet<Long> blocks, long number) {
        var block = blocks.floor(number);
        return block != null && number <= last(block);
    }

    private static long last(long block) {
        return block + SessionStore.NUMBERS - 1;
    }

    /** Up to where numbers are taken. */
    private long given() {
        return sql.sql("""
                        select coalesce(last_value, start_value - increment_by) + increment_by - 1 from pg_sequences
                        where schemaname = current_schema() and sequencename = 'session_number'
                        """).query(Long.class).single();
    }

    private List<Long> next(long blocks) {
        return new ArrayList<>(sql.sql("select nextval('session_number') from generate_series(1, ?)")
                .param(blocks)
                .query(Long.class)
                .list());
    }
}
