package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Transactions;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Binds an account to a provider's subject, once; its holder is told. Belongs to the caller's transaction. */
@Component
class BindProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BindProvider.class);

    private final ProviderSubjectStore subjects;
    private final AccountNotices notices;
    private final AccountAudit audit;
    private final Clock clock;

    BindProvider(ProviderSubjectStore subjects, AccountNotices notices, AccountAudit audit, Clock clock) {
        this.subjects = subjects;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether they are bound to each other now; false where one of them is bound to another. */
    boolean bind(AccountId account, ProviderSubject subject, Locale language) {
        if (!subjects.add(account, subject, clock.instant())) {
            return subjects.find(subject).filter(account::equals).isPresent();
        }
        audit.tell(account, AuditOperation.PROVIDER_BOUND);
        notices.tell(account, AccountNotices.Kind.PROVIDER_BOUND, language);
        Transactions.afterCommit(() -> LOG.info("account {} is bound to the provider", account));
        return true;
    }
}
