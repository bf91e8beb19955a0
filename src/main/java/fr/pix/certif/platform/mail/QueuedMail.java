package fr.pix.certif.platform.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this copy of the application has at hand.
 *
 * @param messageId the same at each attempt
 * @param attachment a file that goes with it, if there is one
 * @param answeredBy who reads answers; Pix's support if nobody else does
 * @param attempts how many there were, this one included
 * @param leasedUntil until then nobody else takes it
 */
record QueuedMail(
        MailId id,
        UUID messageId,
        Recipient recipient,
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable Attachment attachment,
        @Nullable Recipient answeredBy,
        int attempts,
        Instant leasedUntil) {

    @Override
    public String toString() {
        return "mail " + id;
    }
}
