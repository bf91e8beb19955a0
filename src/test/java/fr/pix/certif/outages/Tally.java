package fr.pix.certif.outages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of everything that was asked for while something failed. */
final class Tally {

    /** What people do. */
    enum Kind {
        CREATION,
        CHANGE,
        SIGN_IN,
        PV
    }

    private final long begun = System.nanoTime();
    private final Map<Kind, Integer> acknowledged = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> last = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> longest = new EnumMap<>(Kind.class);
    private final Collection<String> saved = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    synchronized void acknowledged(Kind kind) {
        acknowledged.merge(kind, 1, Integer::sum);
        waited(kind);
        last.put(kind, System.nanoTime());
    }

    /** Something that its sender was shown as saved, by a text that is nowhere else. */
    synchronized void saved(String text) {
        saved.add(text);
    }

    /** An error that says that nothing is lost, and what to do. */
    synchronized void shown(Kind kind, String what) {
        shown.add(kind + " " + what);
    }

    /** A connection that ended before an answer came: his browser tells its user so, in its own words. */
    synchronized void unanswered(Kind kind) {
        unanswered.add(kind.name());
    }

    /** Anything that is neither what was asked for nor such an error. */
    synchronized void wrong(Kind kind, String what) {
        wrong.add(kind + " " + what);
    }

    synchronized int acknowledged() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int count(Kind kind) {
        return acknowledged.getOrDefault(kind, 0);
    }

    synchronized Collection<String> saved() {
        return List.copyOf(saved);
    }

    synchronized List<String> shown() {
        return List.copyOf(shown);
    }

    synchronized List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Ends the time that is looked at: who still waits has waited until now. */
    synchronized void end() {
        for (var kind : Kind.values()) {
            waited(kind);
        }
    }

    private void waited(Kind kind) {
        longest.merge(kind, System.nanoTime() - last.getOrDefault(kind, begun), Math::max);
    }

    /** The longest time in which nobody got what he asked for, though somebody went on asking. */
    synchronized Duration without(Kind kind) {
        return Duration.ofNanos(longest.getOrDefault(kind, 0L));
    }
}
