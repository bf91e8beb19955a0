package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.database.Transactions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Draws new recovery codes for who used most of his, or lost the sheet: the former ones open nothing any more. */
@Component
public class DrawRecoveryCodes {

    private static final Logger LOG = LoggerFactory.getLogger(DrawRecoveryCodes.class);

    private final SecondFactorStore store;
    private final CodeCheck codeCheck;
    private final AccountAudit audit;
    private final TransactionOperations transaction;

    DrawRecoveryCodes(
            SecondFactorStore store, CodeCheck codeCheck, AccountAudit audit, TransactionOperations transaction) {
        this.store = store;
        this.codeCheck = codeCheck;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The new codes, or what is wrong with the code that was asked for. */
    public Checked<List<RecoveryCode>> draw(AccountId account, TypedCode typed) {
        return transaction.execute(_ -> {
            var faults = CodeFaults.of(codeCheck.judge(account, typed, CodeFaults.counters(account)));
            return faults.isEmpty() ? Checked.valid(replace(account)) : new Checked.Faulty<List<RecoveryCode>>(faults);
        });
    }

    private List<RecoveryCode> replace(AccountId account) {
        var codes = RecoveryCode.drawAll();
        store.replaceCodes(account, codes);
        audit.tell(account, AuditOperation.RECOVERY_CODES_DRAWN);
        Transactions.afterCommit(() -> LOG.info("account {} drew recovery codes", account));
        return codes;
    }
}
