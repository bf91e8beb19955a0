package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ListConvocations.Found;
import fr.pix.certif.platform.mail.Mail;
import java.util.List;
import java.util.Optional;

/**
 * What is about to be sent.
 *
 * @param key by which those who were ticked are found again; empty where they are all for whom something is due
 * @param chosen who gets a convocation, somebody at least
 * @param shown whose mail is shown
 * @param mail that mail, as it leaves
 * @param mailLeaves whether there is a server that sends mails
 * @param notice why nothing was sent, if somebody wanted to
 */
public record SendingPage(
        Found found,
        String key,
        List<ConvocationRow> chosen,
        ConvocationRow shown,
        Mail mail,
        boolean mailLeaves,
        Optional<Notice> notice) {

    /** Why nothing was sent. */
    public enum Notice {
        /** The session changed since somebody agreed to what he saw. */
        SESSION_CHANGED,
        /** Somebody objects since, and nobody said that he is written to all the same. */
        OBJECTED,
        /** All who were chosen object, and nobody said so of any of them. */
        NOBODY
    }

    /** Who is written to as soon as somebody agrees. */
    public List<ConvocationRow> willing() {
        return chosen.stream().filter(row -> !row.isObjected()).toList();
    }

    /** Who is written to only if somebody says so of him. */
    public List<ConvocationRow> objecting() {
        return chosen.stream().filter(ConvocationRow::isObjected).toList();
    }

    /** Whom it goes to, and which of his convocations it is: the same again is not sent. */
    public String order(ConvocationRow row) {
        return SendingController.order(row);
    }
}
