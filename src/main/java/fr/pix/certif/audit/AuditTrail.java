package fr.pix.certif.audit;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/** Adds to a centre's trail, and reads the history of one subject back. */
@Component
public class AuditTrail {

    /**
     * Who does what nobody asked for: the product itself, which has no account. What it does to a centre, the database's
     * {@code audit_forget_authors} names, for it goes along with the centre under a name like a person's.
     */
    public static final AccountId ITSELF = new AccountId(0);

    /** The chain of what belongs to no centre, such as an account: no centre has this number. */
    public static final CentreId PIX = new CentreId(0);

    /**
     * Adds an event within the statement that makes its change, to be completed with the subject's SQL: a statement is
     * kept whole or not at all, and there is one round trip instead of four. {@link #parameters} has its parameters.
     */
    public static final String APPEND =
            "audit_append(:auditCentre, :auditAt, :auditBy, :auditOperation, %s, :auditChanges)";

    /**
     * All that is told of centres, here or before they came here (decision 114), by {@code centre_id}: called {@code e},
     * and beside it {@code a}, the account of who did it here. {@link #BY} has his name.
     */
    public static final String TOLD = """
            (select centre_id, sequence, at, operation, subject, changes, account_id,
                    null::text as first_name, null::text as last_name
             from audit_event
             union all
             select centre_id, sequence, at, operation, subject, changes, account_id, first_name, last_name
             from former_event) e
            left join account a on a.id = e.account_id
            """;

    /** Who did it, as two columns of {@link #TOLD}. */
    public static final String BY = "coalesce(a.first_name, e.first_name, 'Pix') as first_name,"
            + " coalesce(a.last_name, e.last_name, 'Certif') as last_name";

    /**
     * What happened to a subject, the latest first, to be completed with the subject's SQL and asked beside another
     * question about it; {@link #event} reads its rows. {@code :auditCentre} is its parameter. What a session was created
     * with is not told again: it is so still, or the first change says from what.
     */
    public static final String HISTORY = """
            select e.at, e.operation, case when e.operation <> 'SESSION_CREATED' then e.changes end as changes,
            """ + BY + " from " + TOLD + """
            where e.centre_id = :auditCentre and e.subject = %s
            order by e.sequence desc
            """;

    /**
     * What happened to a thing of which another room keeps the changes, the latest first, to be completed with the table
     * that has them beside the event's {@code sequence}, and with its condition. {@link #event} reads its rows.
     */
    public static final String HISTORY_BESIDE = "select e.at, e.operation, kept.changes, " + BY + """
             from %s kept
            join (""" + TOLD + """
            ) on e.centre_id = kept.centre_id and e.sequence = kept.sequence
            where kept.centre_id = :auditCentre and %s
            order by e.sequence desc
            """;

    private final AuditStore store;

    AuditTrail(AuditStore store) {
        this.store = store;
    }

    /**
     * Adds an event in the transaction of the change that it tells: both are kept, or neither.
     *
     * @return its place in the centre's trail
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public long append(
            CentreId centre,
            Instant at,
            AccountId by,
            AuditOperation operation,
            AuditSubject subject,
            List<AuditChange> changes) {
        needsTransaction();
        return store.append(centre, at.truncatedTo(ChronoUnit.MICROS), by, operation, subject, changes);
    }

    /**
     * The same for many events of one operation, in their order: as many steps of the chain in one round trip.
     *
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public void appendAll(
            CentreId centre,
            Instant at,
            AccountId by,
            AuditOperation operation,
            Map<AuditSubject, List<AuditChange>> events) {
        needsTransaction();
        store.appendAll(centre, at.truncatedTo(ChronoUnit.MICROS), by, operation, events);
    }

    /**
     * Adds one event of the same operation to the trail of each centre, about that centre: in one round trip.
     *
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public void appendEach(
            Instant at, AccountId by, AuditOperation operation, Map<CentreId, List<AuditChange>> events) {
        needsTransaction();
        store.appendEach(at.truncatedTo(ChronoUnit.MICROS), by, operation, events);
    }

    /** What {@link #APPEND} is completed with. */
    public Map<String, Object> parameters(
            CentreId centre, Instant at, AccountId by, AuditOperation operation, List<AuditChange> changes) {
        return store.parameters(centre, at.truncatedTo(ChronoUnit.MICROS), by, operation, changes);
    }

    /**
     * Forgets what was written of sessions that are no more: who did what and when stays, and verifies.
     *
     * @throws IllegalTransactionStateException outside of a transaction, which is that of their removal
     */
    public void forgetSessions(CentreId centre, List<SessionId> sessions) {
        needsTransaction();
        store.forgetSessions(centre, sessions.stream().map(SessionId::number).toArray(Long[]::new));
    }

    /**
     * Forgets the names of those who have no account here and did nothing since then: they came with the history of
     * centres from elsewhere (decision 114). What they did stays, and verifies.
     *
     * @return how many people of which centres
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Map<CentreId, Long> forgetAuthors(Instant before) {
        needsTransaction();
        return store.forgetAuthors(before);
    }

    /** What happened to a subject, the latest first. */
    public List<AuditEvent> of(CentreId centre, AuditSubject subject) {
        return store.of(centre, subject);
    }

    /** The same, a page at a time; the latest page where the event asked for is none of the subject's. */
    public AuditPage of(CentreId centre, AuditSubject subject, AuditPage.Start start) {
        return store.page(centre, subject, start);
    }

    /** The latest that somebody did to a subject and that told this of it; nothing where nobody did, or it was forgotten. */
    public Optional<AuditEvent> latest(
            CentreId centre, AuditSubject subject, AuditOperation operation, AuditChange told) {
        return store.latest(centre, subject, operation, told);
    }

    /** The place in the centre's trail of the latest that was told of any of these; 0 where nothing was. */
    public long latestPlace(CentreId centre, List<AuditSubject> subjects) {
        return store.latestPlace(centre, subjects);
    }

    /** A row of {@link #HISTORY}. */
    public AuditEvent event(ResultSet row, int number) throws SQLException {
        return store.event(row);
    }

    /**
     * What an account did, in all centres, in the order in which it did it, a page at a time.
     *
     * @param after the last of the page before; none for the first
     */
    public List<AuditDeed> by(AccountId account, @Nullable AuditDeed after, int most) {
        return store.by(account, after, most);
    }

    private static void needsTransaction() {
        Transactions.required("an event is added in the transaction of its change");
    }
}
