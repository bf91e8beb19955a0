package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ListConvocations.Found;
import fr.pix.certif.platform.mail.Mail;
import java.util.List;

/**
 * What is about to be sent.
 *
 * @param chosen who gets a convocation, somebody at least
 * @param shown whose mail is shown
 * @param mail that mail, as it leaves
 * @param mailLeaves whether there is a server that sends mails
 * @param changed whether the session changed since somebody agreed to what he saw
 */
public record SendingPage(
        Found found,
        List<ConvocationRow> chosen,
        ConvocationRow shown,
        Mail mail,
        boolean mailLeaves,
        boolean changed) {

    /** Whom it goes to, and which of his convocations it is: the same again is not sent. */
    public String order(ConvocationRow row) {
        return SendingController.order(row);
    }
}
