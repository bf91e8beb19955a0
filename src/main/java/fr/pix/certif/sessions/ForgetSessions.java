package fr.pix.certif.sessions;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes every hour the sessions whose time is over ({@link Retention}), with all that belongs to them, a hundred of a
 * centre at a time. The centre's history says how many of what were removed: that is the certificate. Copies that do so at
 * once take different centres.
 */
@Component
class ForgetSessions implements Chore {

    private static final int AT_ONCE = 100;

    private final Retention retention;
    private final RemovedSessionStore store;
    private final SessionRemoval removal;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetSessions(
            Retention retention,
            RemovedSessionStore store,
            SessionRemoval removal,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.retention = retention;
        this.store = store;
        this.removal = removal;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var over = retention.over(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        Chore.each(store.centresWithSessionsUntil(over), centre -> forget(centre, over));
    }

    private void forget(CentreId centre, LocalDate over) {
        while (Boolean.TRUE.equals(transaction.execute(_ -> {
            var sessions = store.take(centre, over, AT_ONCE);
            if (!sessions.isEmpty()) {
                forget(centre, sessions);
            }
            return sessions.size() == AT_ONCE;
        }))) {}
    }

    private void forget(CentreId centre, List<SessionId> sessions) {
        var counts = new ArrayList<AuditChange>();
        counts.add(SessionRemoval.count("forgotten", sessions.size()));
        counts.add(new AuditChange(
                "numbers", null, sessions.stream().map(SessionId::toString).collect(joining(", "))));
        counts.addAll(removal.remove(centre, sessions));
        audit.append(
                centre,
                clock.instant(),
                AuditTrail.ITSELF,
                AuditOperation.SESSIONS_FORGOTTEN,
                AuditSubject.of(centre),
                counts);
    }
}
