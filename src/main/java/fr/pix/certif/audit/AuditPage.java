package fr.pix.certif.audit;

import java.util.List;
import java.util.Optional;

/**
 * One page of a history, the latest first.
 *
 * @param newer the number of the page's first event, where there are newer ones
 * @param older that of its last, where there are older ones
 */
public record AuditPage(List<AuditEvent> events, Optional<Long> newer, Optional<Long> older) {

    public static final int SIZE = 25;

    /**
     * A page begins at the latest event, or right beside an event of a neighbouring page: what is added meanwhile moves
     * nothing.
     *
     * @param beside the number of the neighbour, not on the page itself; none for the latest
     * @param backwards whether the page ends there, and is of newer ones
     */
    public record Start(Optional<Long> beside, boolean backwards) {

        public static final Start LATEST = new Start(Optional.empty(), false);

        /** Where the page that is asked for begins: after an event in the order shown, or before one, or at the latest. */
        public static Start of(Optional<Long> after, Optional<Long> before) {
            return after.map(_ -> new Start(after, false))
                    .or(() -> before.map(_ -> new Start(before, true)))
                    .orElse(LATEST);
        }
    }
}
