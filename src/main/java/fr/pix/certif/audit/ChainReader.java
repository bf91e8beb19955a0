package fr.pix.certif.audit;

import fr.pix.certif.audit.VerifyAudit.Break;
import fr.pix.certif.audit.VerifyAudit.Reason;
import fr.pix.certif.kernel.CentreId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows one chain of a centre from its first event to its head: its own, which begins at 1, or what it brought along from
 * before, which ends at −1 and begins wherever that takes it.
 */
final class ChainReader implements Consumer<Link> {

    /** Where the chain must end. */
    record Head(CentreId centre, long sequence, String hash) {}

    private final Head head;
    private final List<Break> breaks = new ArrayList<>();
    private String previous = "";
    private long sequence;
    private long events;
    private long forgotten;

    ChainReader(Head head) {
        this.head = head;
    }

    @Override
    public void accept(Link link) {
        if (events++ == 0 && head.sequence() < 0) {
            sequence = link.sequence() - 1;
        }
        missing(Math.min(link.sequence() - 1, head.sequence()));
        sequence = Math.max(sequence, link.sequence());
        if (link.sequence() > head.sequence()) {
            found(link.sequence(), Reason.BEYOND_HEAD);
        } else if (!link.follows(previous)) {
            found(link.sequence(), Reason.ALTERED);
        }
        if (link.changes() == null) {
            forgotten++;
        }
        previous = link.hash();
    }

    long events() {
        return events;
    }

    /** Of how many nothing is left but that they were. */
    long forgotten() {
        return forgotten;
    }

    List<Break> breaks() {
        missing(head.sequence());
        if (breaks.isEmpty() && !previous.equals(head.hash())) {
            found(head.sequence(), Reason.HEAD_LOST);
        }
        return breaks;
    }

    /** However many they are, for whoever tampers may write any number. */
    private void missing(long upTo) {
        if (sequence < upTo) {
            breaks.add(new Break(head.centre(), sequence + 1, upTo, Reason.MISSING));
            sequence = upTo;
        }
    }

    private void found(long at, Reason reason) {
        breaks.add(new Break(head.centre(), at, reason));
    }
}
