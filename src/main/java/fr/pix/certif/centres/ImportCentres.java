package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the centres of a checked list, and begins the history of each, in one transaction: all that was shown, or none. */
@Component
public class ImportCentres {

    private final CentreImportStore store;
    private final CentreLookup centres;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportCentres(
            CentreImportStore store,
            CentreLookup centres,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.centres = centres;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A confirmation.
     *
     * @param key drawn when the list was checked, the same each time it is confirmed
     * @param shown what the check said
     */
    public record Order(AccountId by, UUID key, CentreListReport shown, Reason reason) {}

    /** What became of a confirmed list. */
    public sealed interface Outcome {

        /** They are open; also when the same list is confirmed a second time. */
        record Imported(int opened) implements Outcome {}

        /** Nothing was written: somebody opened one of the centres meanwhile. */
        record Overtaken() implements Outcome {}
    }

    /** Opens the centres that there are not yet, once. */
    public Outcome confirm(Order order) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> store.imported(order.key())
                    .<Outcome>map(Outcome.Imported::new)
                    .orElseGet(() -> unlessOvertaken(order))));
        } catch (DuplicateKeyException overtaken) { // by the same list, sent twice, or by another opening
            return store.imported(order.key())
                    .<Outcome>map(Outcome.Imported::new)
                    .orElseGet(Outcome.Overtaken::new);
        }
    }

    private Outcome unlessOvertaken(Order order) {
        var opened = order.shown().opened();
        var there = centres.byExternalId(
                opened.stream().map(CheckCentreList::externalId).toList());
        return there.isEmpty() ? write(order, opened) : new Outcome.Overtaken();
    }

    private Outcome write(Order order, List<CentreLine.New> opened) {
        var now = clock.instant();
        var ids = store.addAll(opened.stream().map(CentreLine.New::details).toList(), now);
        audit.appendEach(now, order.by(), AuditOperation.CENTRE_OPENED, events(opened, ids, order.reason()));
        tell(order, opened.size(), now);
        store.addImport(order.key(), order.by(), opened.size(), now);
        return new Outcome.Imported(opened.size());
    }

    private static Map<CentreId, List<AuditChange>> events(
            List<CentreLine.New> opened, Map<String, CentreId> ids, Reason reason) {
        var events = new LinkedHashMap<CentreId, List<AuditChange>>();
        for (var line : opened) {
            var changes = new ArrayList<>(CentreChanges.between(null, line.details()));
            changes.add(new AuditChange(Reason.FIELD, null, reason.text()));
            events.put(Objects.requireNonNull(ids.get(CheckCentreList.externalId(line))), changes);
        }
        return events;
    }

    /** In Pix's own trail, the list as a whole. */
    private void tell(Order order, int opened, Instant now) {
        audit.append(
                AuditTrail.PIX,
                now,
                order.by(),
                AuditOperation.CENTRES_IMPORTED,
                new AuditSubject("centres:" + order.key()),
                List.of(
                        new AuditChange("opened", null, Integer.toString(opened)),
                        new AuditChange(Reason.FIELD, null, order.reason().text())));
    }
}
