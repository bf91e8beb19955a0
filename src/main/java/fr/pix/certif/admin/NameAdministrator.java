package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.OpenWithLink;
import fr.pix.certif.access.OpenWithLink.Opened;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.PersonName;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes somebody an administrator of Pix, from the terminal of who keeps the servers. Done again, it gives a new link to
 * who lost his before he chose a password.
 */
@Component
class NameAdministrator {

    private final OpenWithLink openWithLink;
    private final AdministratorStore store;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    NameAdministrator(
            OpenWithLink openWithLink,
            AdministratorStore store,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.openWithLink = openWithLink;
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Who was named.
     *
     * @param isNew whether he was none before
     */
    record Named(Opened account, boolean isNew) {}

    Named name(Email email, PersonName name) {
        return transaction.execute(_ -> {
            var now = clock.instant();
            var opened = openWithLink.open(email, name);
            var isNew = store.add(opened.account(), now);
            if (isNew) {
                audit.append(
                        AuditTrail.PIX,
                        now,
                        opened.account(),
                        AuditOperation.ADMINISTRATOR_NAMED,
                        AuditSubject.of(opened.account()),
                        List.of(new AuditChange("by", null, "terminal")));
            }
            return new Named(opened, isNew);
        });
    }
}
