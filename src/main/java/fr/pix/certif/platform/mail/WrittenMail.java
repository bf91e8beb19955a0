package fr.pix.certif.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail with all that is kept of it.
 *
 * @param text empty once it was sent, as are the HTML and the attachment
 * @param attachmentName none where nothing goes with it
 * @param fault why it did not leave the last time; none where nothing went wrong
 */
public record WrittenMail(
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String attachmentName,
        @Nullable String attachment,
        @Nullable String fault,
        MailState state) {

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "WrittenMail";
    }
}
