package fr.pix.certif.audit;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a centre in another installation, with the numbers of here.
 *
 * @param sequence below zero: its place before all that happened here
 * @param account of who did it, if he has one here
 * @param changes none where they were forgotten there
 * @param by else his name, which is kept then
 */
public record FormerEvent(
        long sequence,
        Instant at,
        Optional<AccountId> account,
        PersonName by,
        AuditOperation operation,
        AuditSubject subject,
        Optional<List<AuditChange>> changes) {

    public FormerEvent {
        changes = changes.map(List::copyOf);
    }
}
