package fr.pix.certif.admin.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.platform.mail.ReadableMail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an administrator reads it.
 *
 * @param reading whether its text may be read, or why not yet
 * @param faults what is wrong with an order to send it again
 * @param refused why it could not be sent again, a key of the messages; none if nobody tried
 */
public record MailDetailsPage(
        ReadableMail mail,
        Reading reading,
        List<AuditEvent> history,
        String reason,
        FormFaults faults,
        @Nullable String refused) {

    /** What becomes of the text. */
    public sealed interface Reading {

        record Allowed() implements Reading {}

        /** The administrator says why first, whether there is a text for him or only to whom it went. */
        record Asked(String reason, FormFaults faults) implements Reading {}

        /**
         * A mail that may leave yet holds a link with which whoever reads it chooses somebody's password; one that was
         * sent, or never will be, is emptied.
         */
        record Hidden() implements Reading {}
    }

    /** Only where no mail server takes it along. */
    static boolean mayShowText(ReadableMail mail) {
        return mail.isReadable() && mail.row().state() instanceof MailState.Kept;
    }

    /** Whether something that was asked for could not be done: the page's title says so first. */
    public boolean isRefused() {
        return refused != null
                || !faults.first().isEmpty()
                || (reading instanceof Reading.Asked asked
                        && !asked.faults().first().isEmpty());
    }

    /** Whether it says to whom it goes, and what about. */
    public boolean isNamed() {
        return !(reading instanceof Reading.Asked);
    }

    /** Whether who says why is shown the text as well. */
    public boolean mayShowText() {
        return mayShowText(mail);
    }

    /** Why its text is not shown, a key of the messages: it may leave, it left, or it never will. */
    public String whyNoText() {
        var gaveUp = mail.row().state() instanceof MailState.GivenUp;
        if (mail.isReadable()) {
            return gaveUp ? "admin.mail.hidden.given_up" : "admin.mail.hidden";
        }
        return mail.row().state() instanceof MailState.Sent ? "admin.mail.emptied" : "admin.mail.emptied.not_sent";
    }

    public boolean canBeSentAgain() {
        return mail.isReadable() && !(mail.row().state() instanceof MailState.Sent);
    }
}
