package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.mail.MailFault.Reason;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** From what the library throws to what it means. Its messages are left behind: they name recipients. */
final class SmtpFaults {

    private static final int SIGN_IN_FIRST = 530;

    private SmtpFaults() {}

    /**
     * The connection did not come about.
     *
     * @param lastReply the last number that the server answered, if it answered
     */
    static MailFault whileConnecting(MessagingException thrown, int lastReply) {
        for (var cause : causes(thrown)) {
            switch (cause) {
                case MailConnectException _, UnknownHostException _, ConnectException _ -> {
                    return MailFault.of(Reason.UNREACHABLE);
                }
                case SSLException _ -> {
                    return MailFault.of(Reason.INSECURE);
                }
                case IOException _ -> {
                    return MailFault.of(Reason.NO_ANSWER);
                }
                default -> {}
            }
        }
        if (thrown instanceof AuthenticationFailedException) {
            return answered(Reason.SIGN_IN_REFUSED, lastReply);
        }
        if (lastReply < 200) {
            return MailFault.of(Reason.NO_ANSWER);
        }
        // every answer was a good one: what was missing is the offer of TLS that we demand
        return lastReply < 400 ? MailFault.of(Reason.INSECURE) : answered(Reason.UNREACHABLE, lastReply);
    }

    /** The server is there, and the mail did not get through. */
    static MailFault whileSending(MessagingException thrown) {
        for (var cause : causes(thrown)) {
            switch (cause) {
                case SMTPAddressFailedException refused -> {
                    return refusal(Reason.RECIPIENT_REFUSED, refused.getReturnCode());
                }
                case SMTPSendFailedException refused -> {
                    var ours = refused.getCommand().startsWith("MAIL");
                    return refusal(ours ? ofSender(refused) : Reason.MESSAGE_REFUSED, refused.getReturnCode());
                }
                default -> {}
            }
        }
        return MailFault.of(Reason.NO_ANSWER);
    }

    private static Reason ofSender(SMTPSendFailedException refused) {
        return refused.getReturnCode() == SIGN_IN_FIRST ? Reason.SIGN_IN_REFUSED : Reason.SENDER_REFUSED;
    }

    /** 4yz means later, 5yz never, anything else that the server hung up. */
    private static MailFault refusal(Reason never, int reply) {
        return switch (reply / 100) {
            case 4 -> answered(Reason.BUSY, reply);
            case 5 -> answered(never, reply);
            default -> MailFault.of(Reason.NO_ANSWER);
        };
    }

    private static MailFault answered(Reason reason, int reply) {
        return new MailFault(reason, reply >= 400 ? reply : null);
    }

    /** The library chains some exceptions by its own means and some by the JDK's. */
    private static List<Throwable> causes(MessagingException thrown) {
        var causes = new ArrayList<Throwable>();
        Throwable cause = thrown;
        while (cause != null && !causes.contains(cause)) {
            causes.add(cause);
            cause = cause instanceof MessagingException chained && chained.getNextException() != null
                    ? chained.getNextException()
                    : cause.getCause();
        }
        return causes;
    }
}
