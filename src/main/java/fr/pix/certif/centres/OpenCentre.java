package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the one space of a centre that was accredited; done by Pix, never by the centre (G3). */
@Component
public class OpenCentre {

    /** What became of the form. */
    public sealed interface Outcome {

        record Opened(CentreId centre) implements Outcome {}

        /** The form had opened this centre already, and said something else then: what is typed now is not kept. */
        record SentBefore(Centre centre) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    private final CentreStore store;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OpenCentre(CentreStore store, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens a centre that nobody in particular asked for: the demonstration's. */
    public CentreId open(String name, CentreType type, ZoneId zone) {
        return transaction.execute(
                _ -> store.add(CentreDetails.of(name, type, zone), UUID.randomUUID(), clock.instant()));
    }

    /**
     * Opens a centre, once, and begins its history.
     *
     * @param formKey drawn when the form was shown, the same each time it is sent
     */
    public Outcome open(AccountId by, UUID formKey, TypedCentre typed, Checked<Reason> reason) {
        var details = CentreDetails.check(typed);
        var faults = Stream.concat(details.faults().stream(), reason.faults().stream())
                .toList();
        return faults.isEmpty() ? once(by, formKey, details.value(), reason.value()) : new Outcome.Refused(faults);
    }

    private Outcome once(AccountId by, UUID formKey, CentreDetails details, Reason reason) {
        try {
            return new Outcome.Opened(transaction.execute(_ -> add(by, formKey, details, reason)));
        } catch (DuplicateKeyException taken) {
            return store.openedBy(formKey)
                    .map(centre -> sentBefore(centre, details))
                    .orElseGet(() ->
                            new Outcome.Refused(List.of(Fault.of("externalId", CentreProblem.EXTERNAL_ID_TAKEN))));
        }
    }

    private static Outcome sentBefore(Centre centre, CentreDetails details) {
        return CentreChanges.between(centre.details(), details).isEmpty()
                ? new Outcome.Opened(centre.id())
                : new Outcome.SentBefore(centre);
    }

    private CentreId add(AccountId by, UUID formKey, CentreDetails details, Reason reason) {
        var now = clock.instant();
        store.refuseOtherCapitals(details.externalId(), null);
        var centre = store.add(details, formKey, now);
        audit.append(
                centre,
                now,
                by,
                AuditOperation.CENTRE_OPENED,
                AuditSubject.of(centre),
                Stream.concat(
                                CentreChanges.between(null, details).stream(),
                                Stream.of(new AuditChange(Reason.FIELD, null, reason.text())))
                        .toList());
        return centre;
    }
}
