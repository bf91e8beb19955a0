package fr.pix.certif.centres.team;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes every hour the invitations that were over 90 days ago, with the addresses of people who may never have come. */
@Component
class ForgetOverInvitations implements Chore {

    private static final Duration KEPT = Duration.ofDays(90);

    private final InvitationStore invitations;
    private final Clock clock;

    ForgetOverInvitations(InvitationStore invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public void run() {
        invitations.forgetOver(clock.instant().minus(KEPT));
    }
}
