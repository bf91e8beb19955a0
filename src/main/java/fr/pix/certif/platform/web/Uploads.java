package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;

/**
 * Bounds the bodies that are held in memory at once: a file before anybody knows who sends it. One address has a part of
 * the places only, so that a slow sender leaves some to the others.
 */
final class Uploads {

    private static final long SMALL = 64 * 1024L;

    private final Turns turns;
    private final int byAddress;
    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();

    Uploads(ServingSettings.Requests settings) {
        this.turns = new Turns(settings.uploads(), settings.waiting(), settings.patience());
        this.byAddress = settings.uploadsByAddress();
    }

    /** Whether the body is one of those: a file, a long text, or of a length that the sender does not tell. */
    static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > SMALL || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    boolean take(String address) {
        if (addresses.merge(address, 1, Integer::sum) <= byAddress && turns.take()) {
            return true;
        }
        leave(address);
        return false;
    }

    void giveBack(String address) {
        turns.giveBack();
        leave(address);
    }

    private void leave(String address) {
        addresses.computeIfPresent(address, (_, held) -> held == 1 ? null : held - 1);
    }

    int underWay() {
        return turns.underWay();
    }
}
