package fr.pix.certif.documents;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.kernel.ZoneName;
import fr.pix.certif.places.BirthPlace;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.database.Together;
import fr.pix.certif.platform.database.Together.Question;
import fr.pix.certif.sessions.Retention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the one model of the papers, in one round trip. */
@Repository
class PaperStore {

    /** All that the trail tells of a session: what happened to itself and to its candidates. */
    static final String ABOUT_IT = "e.subject in ('session:' || :number, 'candidates:' || :number)";

    /**
     * Who takes what when, and up to which event of the trail it is right; nothing of a session that somebody is removing, once
     * it is gone.
     */
    private static final String TAKEN = """
            insert into document_download (centre_id, session_number, document, sequence, at, account_id)
            select s.centre_id, s.number, document, (select sequence from audit_head where centre_id = :centre),
                   :now, :by
            from (select centre_id, number from session
                  where centre_id = :centre and number = :number for key share) s,
                 unnest(cast(:documents as text[])) as document
            on conflict (centre_id, session_number, document) do update
                set sequence = excluded.sequence, at = excluded.at, account_id = excluded.account_id
            """;

    /**
     * The session, remembering who takes what, and up to which event of the trail the papers are right. It is asked before
     * the candidates: whoever is enrolled between the two is on the paper, and one warning too many does no harm.
     */
    private static final String SESSION = """
            with paper as (
                select s.centre_id, s.number, s.date, s.time, s.zone, s.site, s.room, s.invigilators, s.observations,
                       s.access_code, s.created_at, s.changed_at, c.name as centre, c.type, c.zone as centre_zone
                from session s join centre c on c.id = s.centre_id
                where s.centre_id = :centre and s.number = :number),
            told as (
                select count(*) as revision, max(e.at) as at from %s
                where e.centre_id = :centre and %s and e.operation <> all(:beside)),
            taken as (%s returning document)
            select paper.*, revision, greatest(at, changed_at) as revised_at,
                   (select remarks from pv_remarks where centre_id = :centre and session_number = :number
                    order by sequence desc limit 1) as remarks
            from paper, told
            where exists (select from taken)
            """.formatted(AuditTrail.TOLD, ABOUT_IT, TAKEN);

    private static final Question<PaperParticipant> PARTICIPANTS = new Question<>("""
            select c.birth_name, c.first_name, c.birth_date, c.birth_country_code, c.birth_country, c.birth_town,
                   c.convocation_email, c.external_id, c.extra_time, coalesce(n.certification_number, '') as number,
                   coalesce(n.end_screen_seen, false) as seen, coalesce(n.comments, '') as comments
            from candidate c left join candidate_note n on n.centre_id = c.centre_id and n.candidate_id = c.id
            where c.centre_id = :centre and c.session_number = :number and c.removed_at is null
            order by c.birth_name, c.first_name, c.id
            """, PaperStore::participant);

    private static final String[] BESIDE =
            CandidateHistory.BESIDE.stream().map(AuditOperation::name).toArray(String[]::new);

    private final JdbcClient sql;
    private final Together together;
    private final Retention retention;
    private final Duration duration;

    PaperStore(JdbcClient sql, Together together, Retention retention, Settings settings) {
        this.sql = sql;
        this.together = together;
        this.retention = retention;
        this.duration = settings.sessionDuration();
    }

    Optional<PaperSession> take(Member by, SessionId id, Set<Paper> which, Instant now) {
        var found = together.ask(new Question<>(SESSION, this::session), PARTICIPANTS, parameters(by, id, which, now));
        return found.first().stream().findFirst().map(session -> session.with(found.second()));
    }

    /** Whether there is such a session. */
    boolean remember(Member by, SessionId id, Set<Paper> which, Instant now) {
        return sql.sql(TAKEN).params(parameters(by, id, which, now)).update() > 0;
    }

    /** As if nobody had taken it. */
    void forget(Member by, SessionId id, Paper paper) {
        sql.sql("delete from document_download where centre_id = ? and session_number = ? and document = ?")
                .params(by.centre().value(), id.number(), paper.id())
                .update();
    }

    /** Of which each statement takes what it needs. */
    private static Map<String, ?> parameters(Member by, SessionId id, Set<Paper> which, Instant now) {
        return Map.of(
                "centre", by.centre().value(),
                "number", id.number(),
                "documents", which.stream().map(Paper::id).toArray(String[]::new),
                "now", Moments.of(now),
                "by", by.account().value(),
                "beside", BESIDE);
    }

    private PaperSession session(ResultSet row, int index) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new PaperSession(
                new SessionId(row.getLong("number")),
                row.getObject("date", LocalDate.class),
                row.getObject("time", LocalTime.class),
                duration,
                zone,
                name(zone, row.getString("centre_zone")),
                row.getString("site"),
                row.getString("room"),
                row.getString("invigilators"),
                row.getString("observations"),
                Objects.requireNonNullElse(row.getString("remarks"), ""),
                row.getString("centre"),
                CentreType.valueOf(row.getString("type")).isSchool() ? "Classe" : "Identifiant local",
                row.getString("access_code"),
                new PaperRevision(
                        row.getInt("revision"),
                        Moments.in(row, "revised_at").atZone(zone).toLocalDateTime()),
                retention.until(
                        row.getObject("date", LocalDate.class),
                        Moments.in(row, "created_at").atZone(zone).toLocalDate()),
                List.of());
    }

    private static PaperParticipant participant(ResultSet row, int index) throws SQLException {
        return new PaperParticipant(
                row.getString("birth_name"),
                row.getString("first_name"),
                row.getObject("birth_date", LocalDate.class),
                PaperParticipant.birthPlace(new BirthPlace(
                        row.getString("birth_country_code"),
                        row.getString("birth_country"),
                        null,
                        null,
                        row.getString("birth_town"))),
                row.getString("convocation_email"),
                row.getString("external_id"),
                row.getObject("extra_time", Integer.class),
                new CandidateNote(row.getString("number"), row.getBoolean("seen"), row.getString("comments")));
    }

    private static @Nullable String name(ZoneId zone, String centreZone) {
        return zone.getId().equals(centreZone) ? null : ZoneName.of(zone, Locale.FRENCH);
    }
}
