package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation of a centre that comes from another installation, as it was there.
 *
 * @param sentTimes how often its mail was sent
 */
public record ArrivingInvitation(
        Email email,
        Member.Role role,
        AccountId invitedBy,
        Instant sentAt,
        int sentTimes,
        Instant expiresAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> cancelledAt) {

    /** Whether somebody may still answer it; not with the link that he has, which leads to the other installation. */
    public boolean isPending() {
        return acceptedAt.isEmpty() && cancelledAt.isEmpty();
    }
}
