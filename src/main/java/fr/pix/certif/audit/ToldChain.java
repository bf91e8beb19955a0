package fr.pix.certif.audit;

import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param changes the JSON, letter by letter; none where they were forgotten
     * @param digest of the changes, in hexadecimal; none in the oldest events
     * @param hash in hexadecimal
     * @param authorSalt that of the name, in what had come from elsewhere; none where the name is forgotten or covered itself
     * @param authorDigest of the name; none where it is covered itself, or where he has an account
     */
    public record Written(
            long sequence,
            Instant at,
            String operation,
            String subject,
            @Nullable String changes,
            @Nullable String digest,
            String hash,
            @Nullable String authorSalt,
            @Nullable String authorDigest) {}

    /** Whether it is what follows the events before it. */
    public boolean follows(Written event, long account) {
        return follows(new ChainLink(
                centre,
                event.sequence,
                ChainLink.micros(event.at),
                account,
                event.operation,
                event.subject,
                event.changes,
                event.hash,
                event.digest));
    }

    /** The same of an event that had been brought there from elsewhere, by an account there or by somebody else. */
    public boolean followsFormer(Written event, Optional<Long> account, PersonName by) {
        return follows(new FormerLink(
                centre,
                event.sequence,
                ChainLink.micros(event.at),
                account.map(String::valueOf).orElse(""),
                event.operation,
                event.subject,
                event.changes,
                Objects.requireNonNullElse(event.digest, ""),
                new FormerAuthor(
                        account.isPresent() ? "" : by.first(),
                        account.isPresent() ? "" : by.last(),
                        event.authorSalt,
                        event.authorDigest),
                event.hash));
    }

    private boolean follows(Link link) {
        var follows = link.follows(previous);
        previous = link.hash();
        return follows;
    }
}
