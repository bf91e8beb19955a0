package fr.pix.certif.candidates.students;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.sessions.Retention;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes from the registers whom no list named for as long as sessions are kept: they have left the school. */
@Component
class ForgetStudents implements Chore {

    private final StudentStore store;
    private final Retention retention;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetStudents(
            StudentStore store, Retention retention, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.retention = retention;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var over = retention.over(now.atZone(ZoneOffset.UTC).toLocalDate());
        transaction.executeWithoutResult(_ -> {
            var counts = store.forgetListedUntil(over);
            if (!counts.isEmpty()) {
                audit.appendEach(
                        now,
                        AuditTrail.ITSELF,
                        AuditOperation.STUDENTS_FORGOTTEN,
                        counts.entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        count -> List.of(new AuditChange(
                                                "students_removed",
                                                null,
                                                count.getValue().toString())))));
            }
        });
    }
}
