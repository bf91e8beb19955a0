package fr.pix.certif.admin;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.RemoveSecondFactor;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the second factor from somebody who cannot give a code any more, in the name of an administrator who says why. The
 * centres of which he is a member are told, and he is.
 */
@Component
public class HelpWithSecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(HelpWithSecondFactor.class);

    private final AccountLookup accounts;
    private final RemoveSecondFactor removeSecondFactor;
    private final HelpAudit audit;
    private final TransactionOperations transaction;

    HelpWithSecondFactor(
            AccountLookup accounts,
            RemoveSecondFactor removeSecondFactor,
            HelpAudit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.removeSecondFactor = removeSecondFactor;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What became of it. */
    public enum Outcome {
        REMOVED,
        NONE_THERE,
        NO_ACCOUNT
    }

    /** From whoever has the e-mail, the only administrator included: for who acts on the server itself. */
    Outcome remove(Administrator by, Email email, Reason reason) {
        var known = accounts.find(List.of(email)).get(email);
        return known == null ? Outcome.NO_ACCOUNT : remove(by, known.id(), audit.centresOf(known.id()), reason);
    }

    /**
     * From a member of a centre; never from oneself, for a page that somebody left open must not undo what protects it.
     *
     * @throws Refusal where the administrator is that member
     */
    public Outcome remove(Administrator by, CentreId centre, AccountId member, Reason reason) {
        needsAnother(by, member);
        return remove(by, member, audit.centresOf(member, centre), reason);
    }

    /** Refuses an administrator to himself. */
    public static void needsAnother(Administrator by, AccountId member) {
        if (by.account().equals(member)) {
            throw new Refusal(AdminProblem.OWN_SECOND_FACTOR);
        }
    }

    private Outcome remove(Administrator by, AccountId account, Set<CentreId> centres, Reason reason) {
        var removed = transaction.execute(_ -> {
            if (!removeSecondFactor.remove(account, Locale.FRENCH)) {
                return false;
            }
            audit.tell(by, AuditOperation.SECOND_FACTOR_REMOVED, account, centres, reason);
            return true;
        });
        if (!removed) {
            return Outcome.NONE_THERE;
        }
        LOG.info("the second factor of account {} was removed by account {}", account, by.account());
        return Outcome.REMOVED;
    }
}
