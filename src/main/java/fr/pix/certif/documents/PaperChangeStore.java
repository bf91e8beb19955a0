package fr.pix.certif.documents;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.convocation.SentConvocation;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.database.Together;
import fr.pix.certif.platform.database.Together.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Which papers were taken, whether they are older than what the trail tells of their session, and what happened since. */
@Repository
class PaperChangeStore {

    /** The papers of a session that were taken, asked beside the session itself. */
    static final Question<TakenPaper> TAKEN =
            new Question<>("""
            select d.document, d.sequence, d.at, taker.first_name, taker.last_name,
                   exists (select from %s where e.centre_id = :centre and %s and e.sequence > d.sequence) as older
            from document_download d join account taker on taker.id = d.account_id
            where d.centre_id = :centre and d.session_number = :number
            order by d.at, d.document
            """.formatted(AuditTrail.TOLD, PaperStore.ABOUT_IT), PaperChangeStore::taken);

    private static final String SESSION = AuditTrail.HISTORY.formatted("'session:' || :number and e.sequence > :since");

    /** Who came, went, was corrected or objected, as he is now; the latest first. */
    private static final String PLACED = """
            select e.operation, told.candidate, c.birth_name || ' ' || c.first_name as name,
                   c.extra_time is not null as extra_time, c.objection is not null as objecting,
                   c.convocation_email <> '' and not %s as reachable
            from %s
            cross join lateral (
                select case when change ->> 'field' = :candidate then (change ->> 'to')::bigint end as candidate
                from json_array_elements(e.changes) change) told
            left join candidate c on c.centre_id = e.centre_id and c.id = told.candidate
            where e.centre_id = :centre and e.subject = 'candidates:' || :number and e.sequence > :since
                and e.operation in ('CANDIDATES_ENROLLED', 'CANDIDATES_CORRECTED', 'CANDIDATES_REMOVED',
                    'CANDIDATES_RESTORED', 'CANDIDATES_MOVED_OUT', 'CANDIDATES_MOVED_IN',
                    'OBJECTION_NOTED', 'OBJECTION_WITHDRAWN')
                and told.candidate is not null
            order by e.sequence desc, c.birth_name, c.first_name, told.candidate
            """.formatted(SentConvocation.NOT_LEAVING, AuditTrail.TOLD);

    /** What was corrected of those who are there or were removed, in whichever session they were then; the latest first. */
    private static final String CORRECTIONS = """
            select kept.candidate_id, e.at, e.operation, kept.changes, %s
            from candidate c
            join candidate_change kept on kept.centre_id = c.centre_id and kept.candidate_id = c.id
            join (%s) on e.centre_id = kept.centre_id and e.sequence = kept.sequence
            where c.centre_id = :centre and c.session_number = :number and kept.sequence > :since
                and e.operation in ('CANDIDATES_CORRECTED', 'OBJECTION_NOTED', 'OBJECTION_WITHDRAWN')
            order by e.sequence desc
            """.formatted(AuditTrail.BY, AuditTrail.TOLD);

    private final Together together;
    private final AuditTrail audit;

    PaperChangeStore(Together together, AuditTrail audit) {
        this.together = together;
        this.audit = audit;
    }

    /** The latest first, in each list. */
    record Happened(List<AuditEvent> session, List<Placed> placed, List<Corrected> corrections) {}

    /**
     * Somebody as an event of the session's list tells of him.
     *
     * @param name none of who is forgotten
     * @param objecting whether he objects now
     * @param reachable whether a mail reaches him now: he has an address, and the last one left
     */
    record Placed(
            long candidate,
            AuditOperation operation,
            Optional<String> name,
            boolean extraTime,
            boolean objecting,
            boolean reachable) {}

    /** What an event corrected of somebody. */
    record Corrected(long candidate, AuditEvent event) {}

    Happened since(CentreId centre, SessionId session, long sequence) {
        var found = together.ask(
                new Question<>(SESSION, audit::event),
                new Question<>(PLACED, PaperChangeStore::placed),
                new Question<>(
                        CORRECTIONS,
                        (row, number) -> new Corrected(row.getLong("candidate_id"), audit.event(row, number))),
                Map.of(
                        "auditCentre", centre.value(),
                        "centre", centre.value(),
                        "number", session.number(),
                        "since", sequence,
                        "candidate", CandidateRegister.CANDIDATE));
        return new Happened(found.first(), found.second(), found.third());
    }

    private static TakenPaper taken(ResultSet row, int number) throws SQLException {
        return new TakenPaper(
                Paper.valueOf(row.getString("document").toUpperCase(Locale.ROOT)),
                row.getLong("sequence"),
                Moments.in(row, "at"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getBoolean("older"));
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getLong("candidate"),
                AuditOperation.valueOf(row.getString("operation")),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("extra_time"),
                row.getBoolean("objecting"),
                row.getBoolean("reachable"));
    }
}
