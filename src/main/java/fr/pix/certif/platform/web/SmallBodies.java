package fr.pix.certif.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * The bodies that have no place of their own ({@link Uploads}), bounded in the memory that they hold together: the servlet
 * container sets aside all that a sender announces, however slowly he sends it. One address has a part of it only, which is
 * enough for a school behind one.
 */
final class SmallBodies {

    private final long most;
    private final long mostOfOne;
    private final AtomicLong held = new AtomicLong();
    private final Map<String, Long> heldByAddress = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();

    SmallBodies(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    static SmallBodies of(ServingSettings.Requests settings) {
        return new SmallBodies(
                settings.smallBodies().toBytes(),
                settings.smallBodiesByAddress().toBytes());
    }

    /** Whether there is room for so many bytes; who is told so gives them back. */
    boolean take(String address, long bytes) {
        var ofOne = heldByAddress.merge(address, bytes, Long::sum);
        var ofAll = held.addAndGet(bytes);
        if (ofAll <= most && ofOne <= mostOfOne) {
            return true;
        }
        if (ofOne <= mostOfOne) {
            refused.increment();
        }
        giveBack(address, bytes);
        return false;
    }

    void giveBack(String address, long bytes) {
        held.addAndGet(-bytes);
        heldByAddress.computeIfPresent(address, (_, had) -> had == bytes ? null : had - bytes);
    }

    long held() {
        return held.get();
    }

    /** How many were refused because the memory was taken, not because one address had its part of it. */
    long refused() {
        return refused.sum();
    }
}
