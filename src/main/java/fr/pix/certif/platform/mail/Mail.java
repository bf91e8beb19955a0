package fr.pix.certif.platform.mail;

import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param event what it tells of, such as {@code invitation 12, asked at …}: one event is never told twice. No secret
 * @param kind the short name under which administrators find it: {@code invitation}
 * @param expiresAt when it is of no use any more, such as when its link is dead: it is not sent then; none if it stays of use
 * @param attachment a file that goes with it, if there is one
 * @param answeredBy who reads what is answered to it and helps its reader; Pix's support if nobody else does
 * @param centre the one that writes to who is no member of it, a candidate or somebody invited, and is told when Pix reads it;
 *     none for an account's own mail, of which the centres of its holder are told
 */
public record Mail(
        String event,
        String kind,
        Recipient recipient,
        Letter letter,
        @Nullable Instant expiresAt,
        @Nullable Attachment attachment,
        @Nullable Recipient answeredBy,
        @Nullable CentreId centre) {

    private static final int LONGEST_EVENT = 255;

    /** A mail of an account's own, without a file. */
    public Mail(String event, String kind, Recipient recipient, Letter letter, @Nullable Instant expiresAt) {
        this(event, kind, recipient, letter, expiresAt, null, null, null);
    }

    public Mail {
        if (event.isBlank() || event.length() > LONGEST_EVENT) {
            throw new IllegalArgumentException("an event is named in 1 to 255 characters");
        }
        if (!kind.matches("[a-z_]{1,64}")) {
            throw new IllegalArgumentException("no kind of mail: " + kind);
        }
    }
}
