package fr.pix.certif.centres.team;

import fr.pix.certif.access.Admission;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who is in no centre, or in none any more, may still sign in to accept an invitation that awaits him. */
@Component
class InvitationAdmission implements Admission {

    private final InvitationStore invitations;
    private final Clock clock;

    InvitationAdmission(InvitationStore invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public boolean admits(AccountId account) {
        return invitations.awaits(account, clock.instant());
    }
}
