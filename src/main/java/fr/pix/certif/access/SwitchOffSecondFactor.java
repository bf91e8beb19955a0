package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Switches off a person's own second factor, once he proved who he is and with a code; not that of who must have one. */
@Component
public class SwitchOffSecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchOffSecondFactor.class);

    private final SecondFactorStore store;
    private final SecondFactorLookup lookup;
    private final IdentityCheck identityCheck;
    private final CodeCheck codeCheck;
    private final SignInLookup signInLookup;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final TransactionOperations transaction;

    SwitchOffSecondFactor(
            SecondFactorStore store,
            SecondFactorLookup lookup,
            IdentityCheck identityCheck,
            CodeCheck codeCheck,
            SignInLookup signInLookup,
            AccountNotices notices,
            AccountAudit audit,
            TransactionOperations transaction) {
        this.store = store;
        this.lookup = lookup;
        this.identityCheck = identityCheck;
        this.codeCheck = codeCheck;
        this.signInLookup = signInLookup;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What is wrong, all of it; nothing if it is off. With a wrong password no code is used up.
     *
     * @param present the sign-in at hand
     */
    public List<Fault> switchOff(
            AccountId account, SecretToken.Hash present, String password, TypedCode typed, Locale language) {
        if (lookup.isRequired(account)) {
            return List.of(Fault.of(CodeFaults.FIELD, AccessProblem.SECOND_FACTOR_REQUIRED));
        }
        var wrong = identityCheck.judge(account, present, password);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var faults = transaction.execute(_ -> {
            var code = CodeFaults.of(codeCheck.judge(account, typed, CodeFaults.counters(account)));
            if (code.isEmpty()) {
                remove(account, language);
            }
            return code;
        });
        if (faults.isEmpty()) {
            signInLookup.forgetAll(account);
            LOG.info("account {} switched its second factor off", account);
        }
        return faults;
    }

    private void remove(AccountId account, Locale language) {
        store.remove(account);
        audit.tell(account, AuditOperation.SECOND_FACTOR_SWITCHED_OFF);
        notices.tell(account, AccountNotices.Kind.SECOND_FACTOR_OFF, language);
    }
}
