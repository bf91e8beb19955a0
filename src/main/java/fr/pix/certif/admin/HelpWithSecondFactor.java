package fr.pix.certif.admin;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.RemoveSecondFactor;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the second factor from somebody who cannot give a code any more, in the name of an administrator who says why. */
@Component
class HelpWithSecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(HelpWithSecondFactor.class);

    private final AccountLookup accounts;
    private final RemoveSecondFactor removeSecondFactor;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    HelpWithSecondFactor(
            AccountLookup accounts,
            RemoveSecondFactor removeSecondFactor,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.removeSecondFactor = removeSecondFactor;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        REMOVED,
        NONE_THERE,
        NO_ACCOUNT
    }

    Outcome remove(Administrator by, Email email, Reason reason) {
        var known = accounts.find(List.of(email)).get(email);
        if (known == null) {
            return Outcome.NO_ACCOUNT;
        }
        return transaction.execute(_ -> remove(by, known.id(), reason)) ? Outcome.REMOVED : Outcome.NONE_THERE;
    }

    private boolean remove(Administrator by, AccountId account, Reason reason) {
        if (!removeSecondFactor.remove(account, Locale.FRENCH)) {
            return false;
        }
        audit.append(
                AuditTrail.PIX,
                clock.instant(),
                by.account(),
                AuditOperation.SECOND_FACTOR_REMOVED,
                AuditSubject.of(account),
                List.of(new AuditChange("reason", null, reason.text())));
        LOG.info("the second factor of account {} was removed by account {}", account, by.account());
        return true;
    }
}
