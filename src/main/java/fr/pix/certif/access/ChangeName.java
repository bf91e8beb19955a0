package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes a person's own name. The audit says that it was, not from what to what: its events are never erased. */
@Component
public class ChangeName {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeName.class);

    private final AccountStore accounts;
    private final SignInLookup signInLookup;
    private final AccountAudit audit;
    private final TransactionOperations transaction;

    ChangeName(
            AccountStore accounts, SignInLookup signInLookup, AccountAudit audit, TransactionOperations transaction) {
        this.accounts = accounts;
        this.signInLookup = signInLookup;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What is wrong with it, all of it; nothing if the name is changed. */
    public List<Fault> change(AccountId account, TypedName typed) {
        var name = typed.parse();
        if (name.faults().isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                accounts.rename(account, name.value());
                audit.tell(account, AuditOperation.NAME_CHANGED);
            });
            signInLookup.forgetAll(account);
            LOG.info("account {} has another name", account);
        }
        return name.faults();
    }
}
