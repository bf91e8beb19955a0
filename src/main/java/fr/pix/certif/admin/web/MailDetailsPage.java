package fr.pix.certif.admin.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.platform.mail.ReadableMail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an administrator reads it.
 *
 * @param faults what is wrong with an order to send it again
 * @param refused why it could not be sent again, a key of the messages; none if nobody tried
 */
public record MailDetailsPage(
        ReadableMail mail,
        List<AuditEvent> history,
        String reason,
        FormFaults faults,
        @Nullable String refused) {

    /**
     * Only where no mail server takes it along: a link that is on its way lets whoever reads it choose somebody's
     * password.
     */
    public boolean showsText() {
        return mail.isReadable() && mail.row().state() instanceof MailState.Kept;
    }

    public boolean canBeSentAgain() {
        return mail.isReadable() && !(mail.row().state() instanceof MailState.Sent);
    }
}
