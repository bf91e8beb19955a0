package fr.pix.certif.access;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import java.time.Clock;
import java.util.List;
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
    private final AuditTrail audit;
    private final Clock clock;

    BindProvider(ProviderSubjectStore subjects, AccountNotices notices, AuditTrail audit, Clock clock) {
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
        audit.append(
                AuditTrail.PIX,
                clock.instant(),
                account,
                AuditOperation.PROVIDER_BOUND,
                AuditSubject.of(account),
                List.of());
        notices.tell(account, AccountNotices.Kind.PROVIDER_BOUND, language);
        LOG.info("account {} is bound to the provider", account);
        return true;
    }
}
