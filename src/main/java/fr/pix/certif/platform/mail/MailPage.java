package fr.pix.certif.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One page of all mails, the newest first. */
public record MailPage(List<Row> rows, boolean hasNewer, boolean hasOlder) {

    public static final int SIZE = 25;

    /**
     * What the list shows of a mail.
     *
     * @param attempts how often it was tried
     */
    public record Row(
            MailId id,
            String kind,
            Recipient recipient,
            Locale language,
            String subject,
            Instant createdAt,
            int attempts,
            MailState state) {

        @Override
        public String toString() {
            return "mail " + id;
        }
    }
}
