package fr.pix.certif.admin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.KnownAccount;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.mail.MailPage;
import fr.pix.certif.platform.mail.Recipient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an administrator see to whom mails go and read what they say, once he said why, for half an hour. That he looked whom
 * they go to is told once, beside the mails. Each mail that he reads is told once: in the mail's own history, and in that of
 * the centre whose member it was written to, or that wrote it to a candidate or to somebody invited.
 */
@Component
public class ReadMail {

    private static final AuditSubject MAILS = new AuditSubject("mails:all");

    /** That their recipients were seen; a thing of its own, for nothing is told before one is. */
    private static final AuditSubject RECIPIENTS = new AuditSubject("mails:recipients");

    private final ConsultationStore store;
    private final AccountLookup accounts;
    private final MemberLookup members;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReadMail(
            ConsultationStore store,
            AccountLookup accounts,
            MemberLookup members,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Says why mails are going to be read; nothing is told before one is. */
    public void begin(Administrator by, Reason reason) {
        transaction.executeWithoutResult(_ -> store.begin(by.account(), MAILS, reason, clock.instant()));
    }

    /** Whether the administrator may see to whom mails go now, which is told then. */
    public boolean seeRecipients(Administrator by) {
        var why = store.find(by.account(), MAILS, clock.instant());
        why.ifPresent(consultation -> transaction.executeWithoutResult(_ -> {
            if (store.isFirst(by.account(), RECIPIENTS, consultation, clock.instant())) {
                tell(by, AuditOperation.MAILS_READ, MAILS, consultation.reason());
            }
        }));
        return why.isPresent();
    }

    /** Whether the administrator may read the mail now, which is told then. */
    public boolean read(Administrator by, MailPage.Row mail) {
        var why = store.find(by.account(), MAILS, clock.instant());
        why.ifPresent(consultation -> transaction.executeWithoutResult(_ -> {
            var subject = SendMailAgain.subject(mail.id());
            if (store.isFirst(by.account(), subject, consultation, clock.instant())) {
                tell(by, AuditOperation.MAIL_READ, subject, consultation.reason());
                tell(by, centresOf(mail), consultation.reason());
            }
        }));
        return why.isPresent();
    }

    private void tell(Administrator by, AuditOperation operation, AuditSubject subject, Reason reason) {
        audit.append(AuditTrail.PIX, clock.instant(), by.account(), operation, subject, changes(reason));
    }

    private void tell(Administrator by, Set<CentreId> centres, Reason reason) {
        var events = centres.stream().collect(toMap(centre -> centre, _ -> changes(reason)));
        audit.appendEach(clock.instant(), by.account(), AuditOperation.MAIL_READ, events);
    }

    private static List<AuditChange> changes(Reason reason) {
        return List.of(new AuditChange(Reason.FIELD, null, reason.text()));
    }

    private Set<CentreId> centresOf(MailPage.Row mail) {
        return Stream.concat(mail.centre().stream(), centresOf(mail.recipient()).stream())
                .collect(toUnmodifiableSet());
    }

    private List<CentreId> centresOf(Recipient recipient) {
        return Email.parse(recipient.address()) instanceof Checked.Valid<Email>(var email)
                ? Optional.ofNullable(accounts.find(List.of(email)).get(email)).map(KnownAccount::id).stream()
                        .flatMap(account -> members.centresOf(account).stream())
                        .toList()
                : List.of();
    }
}
