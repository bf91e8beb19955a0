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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes what Pix says of a centre. What another administrator saved meanwhile is not overwritten unseen. The sessions
 * that there are keep their local times, whatever becomes of the zone; a school that becomes something else loses its register.
 */
@Component
public class ChangeCentre {

    private final CentreStore store;
    private final CentreLookup centres;
    private final SiteUse siteUse;
    private final SchoolRegister register;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ChangeCentre(
            CentreStore store,
            CentreLookup centres,
            SiteUse siteUse,
            SchoolRegister register,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.centres = centres;
        this.siteUse = siteUse;
        this.register = register;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of the form. */
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        /** Somebody else saved the centre since the form was shown: nothing was written. */
        record Overtaken(Centre saved) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Saves what was typed.
     *
     * @param version the centre's when the form was shown
     */
    public Outcome change(AccountId by, CentreId centre, int version, TypedCentre typed, Checked<Reason> reason) {
        var details = CentreDetails.check(typed);
        var faults = Stream.concat(details.faults().stream(), reason.faults().stream())
                .toList();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var saved = centres.find(centre).orElseThrow();
        return saved.version() == version
                ? change(by, saved, details.value(), reason.value())
                : new Outcome.Overtaken(saved);
    }

    /** How many would leave the register of a school that became something else. */
    public int students(CentreId centre) {
        return register.students(centre);
    }

    private Outcome change(AccountId by, Centre saved, CentreDetails details, Reason reason) {
        var inUse = siteUse.used(saved.id(), removed(saved, details)).stream()
                .map(site -> Fault.of("sites", CentreProblem.SITE_USED, site))
                .toList();
        if (!inUse.isEmpty()) {
            return new Outcome.Refused(inUse);
        }
        var changes = CentreChanges.between(saved.details(), details);
        return changes.isEmpty() ? new Outcome.Changed() : write(by, saved, details, changes, reason);
    }

    private Outcome write(AccountId by, Centre saved, CentreDetails details, List<AuditChange> changes, Reason reason) {
        try {
            var written = transaction.execute(_ -> {
                // Two that have had the same one since capitals counted may still be changed otherwise.
                if (!sameId(saved.details()).equals(sameId(details))) {
                    store.refuseOtherCapitals(details.externalId(), saved.id());
                }
                var fits = store.change(saved, details);
                if (fits) {
                    var all = new ArrayList<>(changes);
                    all.addAll(leftRegister(saved, details));
                    all.add(new AuditChange(Reason.FIELD, null, reason.text()));
                    audit.append(
                            saved.id(),
                            clock.instant(),
                            by,
                            AuditOperation.CENTRE_CHANGED,
                            AuditSubject.of(saved.id()),
                            all);
                }
                return fits;
            });
            return Objects.requireNonNull(written)
                    ? new Outcome.Changed()
                    : new Outcome.Overtaken(centres.find(saved.id()).orElseThrow());
        } catch (DuplicateKeyException taken) {
            return new Outcome.Refused(List.of(Fault.of("externalId", CentreProblem.EXTERNAL_ID_TAKEN)));
        }
    }

    private List<AuditChange> leftRegister(Centre saved, CentreDetails details) {
        var left = saved.details().type().isSchool() && !details.type().isSchool() ? register.empty(saved.id()) : 0;
        return left == 0 ? List.of() : List.of(new AuditChange("students_removed", null, Integer.toString(left)));
    }

    private static Optional<String> sameId(CentreDetails details) {
        return details.externalId().map(CentreDetails::sameId);
    }

    /** A site that is only written otherwise stays: sessions that are held there still mean it. */
    private static List<String> removed(Centre saved, CentreDetails details) {
        var kept = details.sites().stream().map(Site::folded).toList();
        return saved.details().sites().stream()
                .filter(site -> !kept.contains(site.folded()))
                .map(Site::name)
                .toList();
    }
}
