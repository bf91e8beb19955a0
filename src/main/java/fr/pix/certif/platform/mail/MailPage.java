package fr.pix.certif.platform.mail;

import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One page of all mails, the newest first. */
public record MailPage(List<Row> rows, boolean hasNewer, boolean hasOlder) {

    public static final int SIZE = 25;

    /**
     * What the list shows of a mail.
     *
     * @param attempts how often it was tried
     * @param centre the one that wrote to who is no member of it, if any: it is told when somebody of Pix reads the mail
     */
    public record Row(
            MailId id,
            String kind,
            Recipient recipient,
            Locale language,
            String subject,
            Instant createdAt,
            int attempts,
            MailState state,
            Optional<CentreId> centre) {

        @Override
        public String toString() {
            return "mail " + id;
        }
    }
}
