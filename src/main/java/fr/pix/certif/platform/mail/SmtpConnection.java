package fr.pix.certif.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One conversation with the server, in which mail after mail is given to it. It is opened by the first of them. */
final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    /** Servers limit how many mails one connection may bring. */
    private static final int MOST = 50;

    private final Session session;
    private final MailSettings settings;
    private final MimeLetter.Sender sender;
    private final Clock clock;
    private @Nullable SMTPTransport transport;
    private int brought;

    SmtpConnection(Session session, MailSettings settings, MimeLetter.Sender sender, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    /** Gives the server a mail: what went wrong, or nothing once it has taken charge of it. */
    Optional<MailFault> send(QueuedMail mail) {
        var recipient = MimeLetter.address(mail.recipient());
        if (recipient.isEmpty()) {
            return Optional.of(MailFault.of(MailFault.Reason.RECIPIENT_REFUSED));
        }
        try {
            return bring(new MimeLetter(session, mail, recipient.get(), sender, clock.instant()));
        } catch (MessagingException | RuntimeException ours) {
            close();
            // not its message, which may name the recipient
            LOG.error("{} cannot be sent: {} at {}", mail, ours.getClass().getName(), ours.getStackTrace()[0]);
            return Optional.of(MailFault.of(MailFault.Reason.UNEXPECTED));
        }
    }

    private Optional<MailFault> bring(MimeLetter letter) throws MessagingException {
        if (brought == MOST) {
            close();
        }
        var open = transport;
        if (open == null) {
            open = (SMTPTransport) session.getTransport("smtp");
            try {
                open.connect(settings.host(), settings.portOrUsual(), settings.user(), settings.password());
            } catch (MessagingException thrown) {
                return Optional.of(SmtpFaults.whileConnecting(thrown, open.getLastReturnCode()));
            }
            transport = open;
            brought = 0;
        }
        try {
            open.sendMessage(letter, letter.getAllRecipients());
            brought++;
            return Optional.empty();
        } catch (MessagingException thrown) {
            close();
            return Optional.of(SmtpFaults.whileSending(thrown));
        }
    }

    @Override
    public void close() {
        var open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                LOG.debug("the mail server had hung up");
            }
        }
    }
}
