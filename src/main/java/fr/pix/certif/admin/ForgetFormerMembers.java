package fr.pix.certif.admin;

import fr.pix.certif.access.ForgetAccounts;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.sessions.Retention;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets every hour who was a member of no centre, and no administrator, for as long as sessions are kept: until then his
 * name stands in the history of sessions that are. Who has no account here, but a name in what a centre brought along,
 * is forgotten as long after the last that he did.
 */
@Component
class ForgetFormerMembers implements Chore {

    private static final int AT_ONCE = 500;

    private final ForgetAccounts forgetAccounts;
    private final Retention retention;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final JdbcClient sql;
    private final Clock clock;

    ForgetFormerMembers(
            ForgetAccounts forgetAccounts,
            Retention retention,
            AuditTrail audit,
            TransactionOperations transaction,
            JdbcClient sql,
            Clock clock) {
        this.forgetAccounts = forgetAccounts;
        this.retention = retention;
        this.audit = audit;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void run() {
        var over = retention.over(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        while (Boolean.TRUE.equals(transaction.execute(_ -> forgetSome(over)))) {}
        transaction.executeWithoutResult(
                _ -> forgetAuthors(over.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Whether there may be more. */
    private boolean forgetSome(LocalDate over) {
        var former = former(over);
        if (!former.isEmpty()) {
            forget(former);
        }
        return former.size() == AT_ONCE;
    }

    private void forget(List<AccountId> former) {
        forgetAccounts.forget(former);
        var events = new LinkedHashMap<AuditSubject, List<AuditChange>>();
        former.forEach(account -> events.put(AuditSubject.of(account), List.of()));
        audit.appendAll(AuditTrail.PIX, clock.instant(), AuditTrail.ITSELF, AuditOperation.ACCOUNT_FORGOTTEN, events);
    }

    private void forgetAuthors(Instant before) {
        var people = audit.forgetAuthors(before);
        if (!people.isEmpty()) {
            var told = new HashMap<CentreId, List<AuditChange>>();
            people.forEach((centre, count) ->
                    told.put(centre, List.of(new AuditChange("authors_forgotten", null, count.toString()))));
            audit.appendEach(clock.instant(), AuditTrail.ITSELF, AuditOperation.AUTHORS_FORGOTTEN, told);
        }
    }

    private List<AccountId> former(LocalDate over) {
        return sql.sql("""
                        select id from account a
                        where forgotten_at is null and created_at < :over
                            and not exists (
                                select from membership m where m.account_id = a.id
                                    and (m.disabled_at is null or m.disabled_at >= :over))
                            and not exists (
                                select from pix_administrator p where p.account_id = a.id
                                    and (p.until is null or p.until >= :over))
                        order by id
                        limit :most
                        for update skip locked
                        """)
                .param("over", Moments.startOf(over))
                .param("most", AT_ONCE)
                .query((row, _) -> new AccountId(row.getLong("id")))
                .list();
    }
}
