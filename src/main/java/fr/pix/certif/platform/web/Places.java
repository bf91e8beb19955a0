package fr.pix.certif.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is costly and takes long has places of its own, and one person or address has a part of them only: who is slow, or
 * asks for much, leaves some to the others.
 *
 * @param <W> who takes them
 */
public final class Places<W> {

    private final Turns turns;
    private final int forEach;
    private final Map<W, Integer> held = new ConcurrentHashMap<>();

    /**
     * As many as there are.
     *
     * @param forEach how many of them one may have
     * @param waiting how many may wait for one
     */
    public Places(int all, int forEach, int waiting, Duration patience) {
        this.turns = new Turns(all, waiting, patience);
        this.forEach = forEach;
    }

    /** Whether there was one; who is told so gives it back. */
    public boolean take(W who) {
        if (held.merge(who, 1, Integer::sum) <= forEach && turns.take()) {
            return true;
        }
        leave(who);
        return false;
    }

    public void giveBack(W who) {
        turns.giveBack();
        leave(who);
    }

    private void leave(W who) {
        held.computeIfPresent(who, (_, places) -> places == 1 ? null : places - 1);
    }

    int taken() {
        return turns.underWay();
    }

    /** How many were refused because all were taken, not because one had his part of them. */
    long refused() {
        return turns.refused();
    }
}
