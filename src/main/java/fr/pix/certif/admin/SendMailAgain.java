package fr.pix.certif.admin;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.platform.mail.MailId;
import fr.pix.certif.platform.mail.ResendMail;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends a mail that did not leave, in the name of an administrator who says why. */
@Component
public class SendMailAgain {

    private final ResendMail resendMail;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendMailAgain(ResendMail resendMail, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.resendMail = resendMail;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What becomes of it; only a mail that leaves is told in the audit. */
    public ResendMail.Outcome send(Administrator by, MailId mail, Reason reason) {
        return transaction.execute(_ -> {
            var outcome = resendMail.resend(mail);
            if (outcome == ResendMail.Outcome.QUEUED) {
                audit.append(
                        AuditTrail.PIX,
                        clock.instant(),
                        by.account(),
                        AuditOperation.MAIL_SENT_AGAIN,
                        subject(mail),
                        List.of(new AuditChange(Reason.FIELD, null, reason.text())));
            }
            return outcome;
        });
    }

    /** The mail, as the audit calls it. */
    public static AuditSubject subject(MailId mail) {
        return new AuditSubject("mail:" + mail);
    }
}
