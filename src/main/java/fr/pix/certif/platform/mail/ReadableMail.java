package fr.pix.certif.platform.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * One mail, for an administrator.
 *
 * @param text what it says to a plain client; empty once it was sent, for it may hold a secret link
 * @param html what it says to others; empty when the text is
 */
public record ReadableMail(MailPage.Row row, Optional<Instant> expiresAt, String text, String html) {

    /** Whether what it says is still there. */
    public boolean isReadable() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return row.toString();
    }
}
