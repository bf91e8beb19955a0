package fr.pix.certif.candidates;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes every hour the candidates whose removal can be taken back no more: only what an exam needs is kept. */
@Component
class ForgetRemovedCandidates implements Chore {

    private final PlacementStore placements;
    private final CandidateMails mails;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetRemovedCandidates(
            PlacementStore placements, CandidateMails mails, TransactionOperations transaction, Clock clock) {
        this.placements = placements;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var before = clock.instant().minus(RemoveCandidates.UNDONE_WITHIN);
        Chore.each(
                placements.centresWithRemoved(before),
                centre -> transaction.executeWithoutResult(_ -> {
                    var who = placements.holdRemoved(centre, before);
                    mails.forget(centre, who);
                    placements.forgetRemoved(centre, who);
                }));
    }
}
