package fr.pix.certif.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param event what it tells of, such as {@code invitation 12, asked at …}: one event is never told twice. No secret
 * @param kind the short name under which administrators find it: {@code invitation}
 * @param expiresAt when its link is dead, so that it is not sent any more; none if it stays of use
 */
public record Mail(
        String event,
        String kind,
        Recipient recipient,
        Letter letter,
        @Nullable Instant expiresAt) {

    private static final int LONGEST_EVENT = 255;

    public Mail {
        if (event.isBlank() || event.length() > LONGEST_EVENT) {
            throw new IllegalArgumentException("an event is named in 1 to 255 characters");
        }
        if (!kind.matches("[a-z_]{1,64}")) {
            throw new IllegalArgumentException("no kind of mail: " + kind);
        }
    }
}
