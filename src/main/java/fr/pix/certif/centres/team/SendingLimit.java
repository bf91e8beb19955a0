package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.CentreId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How often a centre may write to an address that does not answer: whoever does not want to join must not be pestered, and
 * a mail domain that is written to too often ends among the unwanted ones. It counts by address, whatever was cancelled in
 * between.
 */
@Component
class SendingLimit {

    /** Between two mails of one invitation. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    /** So many mails, the first included, each within {@link #COUNTED} of the one before. */
    static final int MOST = 5;

    static final Duration COUNTED = Duration.ofDays(7);

    private final InvitationStore invitations;

    SendingLimit(InvitationStore invitations) {
        this.invitations = invitations;
    }

    /** Of these addresses, those to which the centre may write no more for now. */
    Set<Email> reached(CentreId centre, Collection<Email> emails, Instant now) {
        return invitations.writtenTo(centre, emails, MOST, now.minus(COUNTED));
    }
}
