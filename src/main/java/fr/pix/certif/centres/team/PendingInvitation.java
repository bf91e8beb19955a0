package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.mail.MailState;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation that nobody answered yet.
 *
 * @param by who sent it last
 * @param expired whether its link is dead already
 * @param mail what became of its mail; nothing once that is forgotten
 */
public record PendingInvitation(
        InvitationId id,
        Email email,
        Member.Role role,
        PersonName by,
        Instant sentAt,
        Instant expiresAt,
        boolean expired,
        Optional<MailState> mail) {

    /** Never who it is: it would end in a log. */
    @Override
    public String toString() {
        return "invitation " + id;
    }
}
