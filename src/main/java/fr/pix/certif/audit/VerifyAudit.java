package fr.pix.certif.audit;

import fr.pix.certif.kernel.CentreId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole trail again, and what centres brought along from before, and finds every event that was altered, deleted,
 * added or put in another place.
 */
@Component
public class VerifyAudit {

    private final AuditChainStore store;
    private final TransactionTemplate oneState;

    VerifyAudit(AuditChainStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setReadOnly(true);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What the reading found, centre by centre.
     *
     * @param forgotten events whose time is over: who, what and when still verify, what was written is gone
     */
    public record Report(long centres, long events, long forgotten, List<Break> breaks) {}

    /** Where the chain of a centre does not hold, from one event to another, and why. */
    public record Break(CentreId centre, long from, long to, Reason reason) {

        Break(CentreId centre, long at, Reason reason) {
            this(centre, at, at, reason);
        }

        /** The events' numbers: {@code 3}, or {@code 3 to 5}. */
        public String where() {
            return from == to ? Long.toString(from) : from + " to " + to;
        }
    }

    public enum Reason {
        /** The event is not what was written: its content, its time or its author was changed. */
        ALTERED,
        /** The event that should stand here does not. */
        MISSING,
        /** The chain goes on beyond the last event that the application added. */
        BEYOND_HEAD,
        /** The chain has no head any more, or its head is another; or what was before is not what the first event seals. */
        HEAD_LOST
    }

    /** Reads one state of the database, whatever is added meanwhile. */
    public Report verify() {
        return oneState.execute(_ -> read());
    }

    private Report read() {
        var breaks = new ArrayList<Break>();
        var heads = store.heads();
        var events = 0L;
        var forgotten = 0L;
        var readers = new ArrayList<ChainReader>();
        for (var head : heads) {
            var reader = new ChainReader(head);
            store.read(head.centre(), reader);
            readers.add(reader);
        }
        for (var head : store.formerHeads()) {
            var reader = new ChainReader(head);
            store.readFormer(head.centre(), reader);
            readers.add(reader);
        }
        for (var reader : readers) {
            events += reader.events();
            forgotten += reader.forgotten();
            breaks.addAll(reader.breaks());
        }
        store.centresWithoutHead().forEach(centre -> breaks.add(new Break(centre, 0, Reason.HEAD_LOST)));
        return new Report(heads.size(), events, forgotten, List.copyOf(breaks));
    }
}
