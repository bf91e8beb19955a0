package fr.pix.certif.audit;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import java.util.List;

/**
 * What somebody did, anywhere: for himself, without what was written.
 *
 * @param written the operation's name as the event bears it: a later release may have others
 * @param fields which parts were changed
 */
public record AuditDeed(
        CentreId centre, long sequence, Instant at, String written, AuditSubject subject, List<String> fields) {

    public AuditOperation operation() {
        return AuditOperation.of(written);
    }

    /** Whether telling what it is about tells of nobody but the account's holder. */
    public boolean isAbout(AccountId account) {
        return subject.equals(AuditSubject.of(account)) || !subject.kind().equals("account");
    }
}
