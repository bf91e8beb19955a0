package fr.pix.certif.audit;

import fr.pix.certif.audit.VerifyAudit.Break;
import fr.pix.certif.audit.VerifyAudit.Reason;
import fr.pix.certif.kernel.CentreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows what a centre brought along from before, from its first event to the one that the centre's own chain seals. */
final class FormerReader implements Consumer<FormerLink> {

    private final CentreId centre;
    private final List<Break> breaks = new ArrayList<>();
    private String previous = "";
    private long sequence;
    private long events;
    private long forgotten;

    FormerReader(CentreId centre) {
        this.centre = centre;
    }

    @Override
    public void accept(FormerLink link) {
        while (events > 0 && ++sequence < link.sequence()) {
            found(sequence, Reason.MISSING);
        }
        if (!link.follows(previous)) {
            found(link.sequence(), Reason.ALTERED);
        }
        if (link.changes() == null) {
            forgotten++;
        }
        sequence = link.sequence();
        previous = link.hash();
        events++;
    }

    long events() {
        return events;
    }

    /** Of how many nothing is left but that they were. */
    long forgotten() {
        return forgotten;
    }

    List<Break> breaks(Optional<String> seal) {
        while (++sequence < 0) {
            found(sequence, Reason.MISSING);
        }
        if (breaks.isEmpty() && !seal.equals(Optional.of(previous))) {
            found(-1, Reason.HEAD_LOST);
        }
        return breaks;
    }

    private void found(long at, Reason reason) {
        breaks.add(new Break(centre, at, reason));
    }
}
