package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.database.Transactions;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Undoes the binding of a person's own account to a provider, with the password: he signs in with it from then on. */
@Component
public class UnbindProvider {

    private static final Logger LOG = LoggerFactory.getLogger(UnbindProvider.class);

    private final ProviderSubjectStore subjects;
    private final PasswordCheck passwordCheck;
    private final SignInStore signIns;
    private final SignInLookup signInLookup;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final TransactionOperations transaction;

    UnbindProvider(
            ProviderSubjectStore subjects,
            PasswordCheck passwordCheck,
            SignInStore signIns,
            SignInLookup signInLookup,
            AccountNotices notices,
            AccountAudit audit,
            TransactionOperations transaction) {
        this.subjects = subjects;
        this.passwordCheck = passwordCheck;
        this.signIns = signIns;
        this.signInLookup = signInLookup;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What is wrong; nothing if it is undone. Other sign-ins end: they may be the provider's.
     *
     * @param present the sign-in at hand, which stays
     */
    public List<Fault> unbind(
            AccountId account, String issuer, SecretToken.Hash present, String password, Locale language) {
        var faults = passwordCheck.judge(account, password).faults();
        if (faults.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                if (subjects.remove(account, issuer)) {
                    finish(account, present, language);
                }
            });
        }
        return faults;
    }

    private void finish(AccountId account, SecretToken.Hash present, Locale language) {
        var ended = signIns.endOthers(account, present);
        audit.tell(account, AuditOperation.PROVIDER_UNBOUND);
        notices.tell(account, AccountNotices.Kind.PROVIDER_UNBOUND, language);
        Transactions.afterCommit(() -> {
            ended.forEach(signInLookup::forget);
            LOG.info("account {} is bound to the provider no longer", account);
        });
    }
}
