package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecretToken;
import java.time.Duration;
import java.time.Instant;

/**
 * The link of one mail to one address: who follows it may join, once.
 *
 * @param token what the link holds, known to nobody but its reader
 */
record InvitationLink(Email email, SecretToken token, Instant sentAt) {

    static final Duration LIVES = Duration.ofDays(7);

    static InvitationLink draw(Email email, Instant now) {
        return new InvitationLink(email, SecretToken.draw(), now);
    }

    Instant expiresAt() {
        return sentAt.plus(LIVES);
    }

    /** Names the mail without telling its link. */
    static String event(SecretToken.Hash token) {
        return "invitation " + token.hex();
    }
}
