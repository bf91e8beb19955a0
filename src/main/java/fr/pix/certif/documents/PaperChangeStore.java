package fr.pix.certif.documents;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.convocation.SentConvocation;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.database.Together;
import fr.pix.certif.platform.database.Together.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Repository;

/** Which papers were taken, whether they are older than what the trail tells of their session, and what happened since. */
@Repository
class PaperChangeStore {

    /** Whether {@code there} is another enrolment of the same person as {@code c}: what he objects to he does everywhere. */
    private static final String HE_ELSEWHERE = CandidateKey.same("there", "c") + " and there.id <> c.id";

    /** The session's candidates of whom an objection was noted or withdrawn elsewhere, to be completed with since when. */
    private static final String OBJECTED_ELSEWHERE = """
            from candidate c
            join candidate there on %s
            join candidate_change kept on kept.centre_id = there.centre_id and kept.candidate_id = there.id
            where c.centre_id = :centre and c.session_number = :number and c.removed_at is null
                and exists (select from json_array_elements(kept.changes) change where change ->> 'field' = '%s')
                and kept.sequence >\s""".formatted(HE_ELSEWHERE, Objection.Field.KIND);

    /** A later release may have others (decision 113): of those nothing is known here. */
    private static final String KNOWN = listed(_ -> true);

    /** Those papers that leave out who objects. */
    private static final String SUMMONING = listed(Paper::summons);

    /** The papers of a session that were taken, asked beside the session itself. */
    static final Question<TakenPaper> TAKEN = new Question<>(
            """
            select d.document, d.sequence, d.at, taker.first_name, taker.last_name,
                   exists (select from %s where e.centre_id = :centre and %s and e.sequence > d.sequence)
                       or d.document in (%s) and exists (select %s d.sequence) as older
            from document_download d join account taker on taker.id = d.account_id
            where d.centre_id = :centre and d.session_number = :number and d.document in (%s)
            order by d.at, d.document
            """.formatted(AuditTrail.TOLD, PaperStore.ABOUT_IT, SUMMONING, OBJECTED_ELSEWHERE, KNOWN),
            PaperChangeStore::taken);

    private static final String SESSION = AuditTrail.HISTORY.formatted("'session:' || :number and e.sequence > :since");

    /**
     * Who came, went, was corrected or objected, as he is now; the latest first. What was noted elsewhere comes before: of who
     * is there now, whatever happened to him here.
     */
    private static final String PLACED = """
            select told.operation, told.candidate, c.birth_name || ' ' || c.first_name as name,
                   c.extra_time is not null as extra_time, c.objection is not null as objecting,
                   exists (select from candidate there where %2$s and there.objection is not null) as objects_elsewhere,
                   exists (select from candidate there where %2$s and coalesce((
                       select change ->> 'from'
                       from candidate_change kept, json_array_elements(kept.changes) change
                       where kept.centre_id = there.centre_id and kept.candidate_id = there.id
                           and kept.sequence > :since and change ->> 'field' = '%3$s'
                       order by kept.sequence limit 1), there.objection, '') <> '') as objected_elsewhere,
                   c.convocation_email <> '' and not %1$s as reachable
            from (
                select false as elsewhere, e.sequence, e.operation, (
                           case when change ->> 'field' = :candidate then (change ->> 'to')::bigint end) as candidate
                from %4$s
                cross join lateral json_array_elements(e.changes) change
                where e.centre_id = :centre and e.subject = 'candidates:' || :number and e.sequence > :since
                    and e.operation in ('CANDIDATES_ENROLLED', 'CANDIDATES_CORRECTED', 'CANDIDATES_REMOVED',
                        'CANDIDATES_RESTORED', 'CANDIDATES_MOVED_OUT', 'CANDIDATES_MOVED_IN',
                        'OBJECTION_NOTED', 'OBJECTION_WITHDRAWN')
                union all
                select true, kept.sequence, 'OBJECTION_NOTED', c.id %5$s :since) told
            left join candidate c on c.centre_id = :centre and c.id = told.candidate
            where told.candidate is not null
            order by told.elsewhere desc, told.sequence desc, c.birth_name, c.first_name, told.candidate
            """.formatted(
            SentConvocation.NOT_LEAVING, HE_ELSEWHERE, Objection.Field.KIND, AuditTrail.TOLD, OBJECTED_ELSEWHERE);

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
     * @param objecting whether he objects here now
     * @param objectsElsewhere whether he does where he is or was enrolled besides
     * @param objectedElsewhere whether he did there then
     * @param reachable whether a mail reaches him now: he has an address, and the last one left
     */
    record Placed(
            long candidate,
            AuditOperation operation,
            Optional<String> name,
            boolean extraTime,
            boolean objecting,
            boolean objectsElsewhere,
            boolean objectedElsewhere,
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

    private static String listed(Predicate<Paper> which) {
        return Arrays.stream(Paper.values())
                .filter(which)
                .map(paper -> "'" + paper.id() + "'")
                .collect(joining(", "));
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
                AuditOperation.of(row.getString("operation")),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("extra_time"),
                row.getBoolean("objecting"),
                row.getBoolean("objects_elsewhere"),
                row.getBoolean("objected_elsewhere"),
                row.getBoolean("reachable"));
    }
}
