package fr.pix.certif.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

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

    SmallBodies(ServingSettings.Requests settings) {
        this.most = settings.smallBodies().toBytes();
        this.mostOfOne = settings.smallBodiesByAddress().toBytes();
    }

    /** Whether there is room for so many bytes; who is told so gives them back. */
    boolean take(String address, long bytes) {
        var ofOne = heldByAddress.merge(address, bytes, Long::sum);
        if (held.addAndGet(bytes) <= most && ofOne <= mostOfOne) {
            return true;
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
}
