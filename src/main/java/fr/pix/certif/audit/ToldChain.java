package fr.pix.certif.audit;

import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.Optional;

/**
 * Follows the history that another installation wrote of a centre, from its first event to its last, as it would be
 * verified there: nothing in it was altered, left out or put elsewhere since.
 */
public final class ToldChain {

    private final long centre;
    private String previous = "";

    /** @param centre the number that the centre had there */
    public ToldChain(long centre) {
        this.centre = centre;
    }

    /**
     * An event as it was written.
     *
     * @param changes the JSON, letter by letter
     * @param hash in hexadecimal
     */
    public record Written(long sequence, Instant at, String operation, String subject, String changes, String hash) {}

    /** Whether it is what follows the events before it. */
    public boolean follows(Written event, long account) {
        var link = new ChainLink(
                centre,
                event.sequence,
                ChainLink.micros(event.at),
                account,
                event.operation,
                event.subject,
                event.changes,
                event.hash);
        return follows(link.hashAfter(previous), event.hash);
    }

    /** The same of an event that had been brought there from elsewhere, by an account there or by somebody else. */
    public boolean followsFormer(Written event, Optional<Long> account, PersonName by) {
        var link = new FormerLink(
                centre,
                event.sequence,
                ChainLink.micros(event.at),
                account.map(String::valueOf).orElse(""),
                event.operation,
                event.subject,
                event.changes,
                account.isPresent() ? "" : by.first(),
                account.isPresent() ? "" : by.last(),
                event.hash);
        return follows(link.hashAfter(previous), event.hash);
    }

    private boolean follows(String computed, String written) {
        previous = written;
        return computed.equals(written);
    }
}
