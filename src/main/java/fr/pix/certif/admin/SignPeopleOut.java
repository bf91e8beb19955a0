package fr.pix.certif.admin;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.EndAllSignIns;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends the sign-ins of one person, or of everybody, in the name of an administrator who says why. */
@Component
class SignPeopleOut {

    private static final Logger LOG = LoggerFactory.getLogger(SignPeopleOut.class);

    private final AccountLookup accounts;
    private final EndAllSignIns endAllSignIns;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignPeopleOut(
            AccountLookup accounts,
            EndAllSignIns endAllSignIns,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.endAllSignIns = endAllSignIns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many ended; nothing where no account has the e-mail. */
    OptionalInt one(Administrator by, Email email, Reason reason) {
        var known = accounts.find(List.of(email)).get(email);
        if (known == null) {
            return OptionalInt.empty();
        }
        var ended = transaction.execute(_ -> {
            var signIns =
                    endAllSignIns.of(known.id()); // first, as who changes his password does: neither waits for both
            tell(by, AuditOperation.SIGN_INS_ENDED, known.id(), reason);
            return signIns;
        });
        LOG.info("account {} was signed out {} times by account {}", known.id(), ended, by.account());
        return OptionalInt.of(ended);
    }

    /** How many ended, the administrator's own among them. */
    int everybody(Administrator by, Reason reason) {
        var ended = transaction.execute(_ -> {
            var signIns = endAllSignIns.ofEverybody();
            tell(by, AuditOperation.EVERYBODY_SIGNED_OUT, by.account(), reason);
            return signIns;
        });
        LOG.info("everybody was signed out by account {}: {} sign-ins", by.account(), ended);
        return ended;
    }

    private void tell(Administrator by, AuditOperation what, AccountId whom, Reason reason) {
        audit.append(
                AuditTrail.PIX,
                clock.instant(),
                by.account(),
                what,
                AuditSubject.of(whom),
                List.of(new AuditChange(Reason.FIELD, null, reason.text())));
    }
}
