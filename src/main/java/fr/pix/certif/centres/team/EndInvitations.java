package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.JoinedOtherwise;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Ends what a centre sent to addresses once its readers have no use for it: they are members by another way, or are to be
 * none. The links are dead, and mails that have not left yet do not leave.
 */
@Component
class EndInvitations implements JoinedOtherwise {

    private final InvitationStore invitations;
    private final MailOutbox outbox;
    private final Clock clock;

    EndInvitations(InvitationStore invitations, MailOutbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void joined(CentreId centre, Collection<Email> emails) {
        end(centre, emails);
    }

    void end(CentreId centre, Collection<Email> emails) {
        var dead = invitations.cancelAll(centre, emails, clock.instant());
        outbox.withdraw(dead.stream().map(InvitationLink::event).toList());
    }
}
