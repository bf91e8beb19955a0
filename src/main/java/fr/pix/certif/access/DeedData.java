package fr.pix.certif.access;

import fr.pix.certif.audit.AuditDeed;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the audit says that a person did. */
@Component
@Order(10)
class DeedData implements PersonalData {

    /** So many deeds are read at a time. */
    private static final int AT_ONCE = 500;

    private final AuditTrail audit;

    DeedData(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        parts.part("actions", add -> deeds(account, add));
    }

    /** Page by page, so that no connection waits for a slow reader. */
    private void deeds(AccountId account, Consumer<PersonalEntry> add) {
        List<AuditDeed> some = audit.by(account, null, AT_ONCE);
        while (!some.isEmpty()) {
            some.stream().map(deed -> entry(deed, account)).forEach(add);
            some = audit.by(account, some.getLast(), AT_ONCE);
        }
    }

    /** Of what he did to others only that he did: who they are is theirs, and so is what was written. */
    private static PersonalEntry entry(AuditDeed deed, AccountId account) {
        var entry = new PersonalEntry()
                .with("le", deed.at())
                .with(
                        "centre",
                        deed.centre().equals(AuditTrail.PIX)
                                ? null
                                : deed.centre().value())
                .with("operation", deed.written(), "access.data.operation." + deed.operation());
        return (deed.isAbout(account)
                        ? entry.with("objet", deed.subject())
                        : entry.with("objet", deed.subject().kind(), "access.data.another_account"))
                .with("champs", deed.fields().isEmpty() ? null : deed.fields());
    }
}
