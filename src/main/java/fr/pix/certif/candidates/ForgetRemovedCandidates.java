package fr.pix.certif.candidates;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Deletes every hour the candidates whose removal can be taken back no more: only what an exam needs is kept. */
@Component
class ForgetRemovedCandidates implements Chore {

    private final PlacementStore placements;
    private final Clock clock;

    ForgetRemovedCandidates(PlacementStore placements, Clock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public void run() {
        placements.forgetRemoved(clock.instant().minus(RemoveCandidates.UNDONE_WITHIN));
    }
}
