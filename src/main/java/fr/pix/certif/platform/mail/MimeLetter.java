package fr.pix.certif.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** A mail as it goes over the wire: plain text first, then HTML, then a file, and a Message-ID that stays the same. */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = "UTF-8";
    private static final String PRODUCT = "Pix Certif";

    private final String messageId;

    /**
     * Who sends.
     *
     * @param replies where an answer goes that nobody else reads: nobody reads the sender's own mails
     */
    record Sender(SenderAddress from, SenderAddress replies) {}

    MimeLetter(Session session, QueuedMail mail, InternetAddress recipient, Sender sender, Instant now)
            throws MessagingException {
        super(session);
        messageId = "<%s@%s>".formatted(mail.messageId(), sender.from().domain());
        setFrom(named(sender.from()));
        setReplyTo(new InternetAddress[] {answers(mail, sender)});
        setRecipient(Message.RecipientType.TO, recipient);
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(now));
        setContentLanguage(new String[] {mail.language().getLanguage()});
        // no out-of-office note comes back
        setHeader("Auto-Submitted", "auto-generated");
        var said = new MimeMultipart("alternative", part(mail, mail.text(), "plain"), part(mail, mail.html(), "html"));
        setContent(mail.attachment() == null ? said : new MimeMultipart("mixed", whole(said), file(mail.attachment())));
        saveChanges();
    }

    private static InternetAddress answers(QueuedMail mail, Sender sender) throws MessagingException {
        return Optional.ofNullable(mail.answeredBy())
                .flatMap(MimeLetter::address)
                .orElse(new InternetAddress(sender.replies().address()));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart part(QueuedMail mail, String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content.replace("\n", "\r\n"), UTF_8, subtype);
        part.setContentLanguage(new String[] {mail.language().getLanguage()});
        return part;
    }

    private static MimeBodyPart whole(MimeMultipart said) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(said);
        return part;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(attachment.content().getBytes(StandardCharsets.UTF_8), attachment.type())));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static InternetAddress named(SenderAddress from) throws MessagingException {
        try {
            return new InternetAddress(from.address(), from.name() == null ? PRODUCT : from.name(), UTF_8);
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * « école.fr » is written as the network knows it; nothing for a name before the @ that SMTP has no letters for, or a
     * domain that cannot be.
     */
    static Optional<InternetAddress> address(Recipient recipient) {
        var address = recipient.address();
        var at = address.indexOf('@') + 1;
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.substring(0, at))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new InternetAddress(address.substring(0, at) + IDN.toASCII(address.substring(at)), true));
        } catch (AddressException | IllegalArgumentException unwritable) {
            return Optional.empty();
        }
    }
}
