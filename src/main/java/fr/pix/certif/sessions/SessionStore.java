package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.SiteLookup;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    /** How long after its date a session's code may not be given to another. */
    private static final int CODE_HELD_DAYS = 30;

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Session> find(CentreId centre, SessionId id) {
        return sql.sql("select " + SessionRow.COLUMNS + " from session where centre_id = ? and number = ?")
                .param(centre.value())
                .param(id.number())
                .query(SessionRow::session)
                .optional();
    }

    /** The session that this form already created, if any. */
    Optional<Session> createdBy(CentreId centre, UUID formKey) {
        return sql.sql("select " + SessionRow.COLUMNS + " from session where centre_id = ? and form_key = ?")
                .param(centre.value())
                .param(formKey)
                .query(SessionRow::session)
                .optional();
    }

    /**
     * Takes the next number and the code, adds the session, counts it and tells the audit, in one statement. Nothing is
     * added when the code is held by another session; a form that already created its session fails on the unique key.
     */
    Optional<SessionId> add(
            Member by,
            UUID formKey,
            SessionDetails details,
            ZoneId zone,
            AccessCode code,
            Instant now,
            Map<String, Object> audited) {
        return sql.sql("""
                        with numbered as (select nextval('session_number') as number),
                        held as (
                            insert into access_code as held (code, centre_id, session_number, held_until)
                            select :code, :centre, number, :heldUntil from numbered
                            on conflict (code) do update
                                set centre_id = excluded.centre_id, session_number = excluded.session_number,
                                    held_until = excluded.held_until
                                where held.held_until < :today
                            returning session_number),
                        added as (
                            insert into session (centre_id, number, site, room, date, time, zone, invigilators,
                                    observations, access_code, version, created_at, created_by, changed_at, form_key,
                                    search)
                            select :centre, session_number, :site, :room, :date, :time, :zone, :invigilators,
                                    :observations, :code, 1, :now, :by, :now, :formKey, session_number || ' ' || :search
                            from held
                            returning number),
                        counted as (
                            insert into session_count as counted (centre_id, total)
                            select :centre, 1 from added
                            on conflict (centre_id) do update set total = counted.total + 1),
                        sited as (
                            insert into session_site select :centre, :site from added on conflict do nothing),
                        roomed as (
                            insert into session_room select :centre, :room from added on conflict do nothing)
                        select number, %s from added
                        """.formatted(AuditTrail.APPEND.formatted(AuditSubject.OF_NUMBER)))
                .param("centre", by.centre().value())
                .params(written(details, zone, now))
                .param("code", code.text())
                .param("heldUntil", details.date().plusDays(CODE_HELD_DAYS))
                .param("today", now.atZone(zone).toLocalDate())
                .param("by", by.account().value())
                .param("formKey", formKey)
                .params(audited)
                .query((row, _) -> new SessionId(row.getLong("number")))
                .optional();
    }

    /** Replaces what the members decide and tells the audit, in one statement, if the session still has that version. */
    boolean change(
            Member by, SessionId id, int version, SessionDetails details, Instant now, Map<String, Object> audited) {
        return sql.sql("""
                        with changed as (
                            update session set site = :site, room = :room, date = :date, time = :time, zone = %s,
                                invigilators = :invigilators, observations = :observations, version = version + 1,
                                changed_at = :now, search = number || ' ' || :search
                            where centre_id = :centre and number = :number and version = :version
                            returning number),
                        sited as (
                            insert into session_site select :centre, :site from changed on conflict do nothing),
                        roomed as (
                            insert into session_room select :centre, :room from changed on conflict do nothing)
                        select number, %s from changed
                        """.formatted(SiteLookup.ZONE, AuditTrail.APPEND.formatted(AuditSubject.OF_NUMBER)))
                .param("centre", by.centre().value())
                .param("number", id.number())
                .param("version", version)
                .params(written(details, by.zone(), now))
                .params(audited)
                .query((row, _) -> row.getLong("number"))
                .optional()
                .isPresent();
    }

    /** Holds the session's code until 30 days after its new date, unless another session has it by now. */
    boolean holdCode(CentreId centre, Session session, SessionDetails details) {
        return sql.sql("""
                        update access_code set held_until = :heldUntil
                        where code = :code and centre_id = :centre and session_number = :number
                        """)
                        .param("heldUntil", details.date().plusDays(CODE_HELD_DAYS))
                        .param("code", session.code().text())
                        .param("centre", centre.value())
                        .param("number", session.id().number())
                        .update()
                == 1;
    }

    /** What a creation and a change both write. */
    private static Map<String, Object> written(SessionDetails details, ZoneId zone, Instant now) {
        var found = details.site() + " " + details.room() + " " + details.invigilators();
        return Map.of(
                "site", details.site(),
                "room", details.room(),
                "date", details.date(),
                "time", details.time(),
                "zone", zone.getId(),
                "invigilators", details.invigilators(),
                "observations", details.observations(),
                "search", Folded.of(found).text(),
                "now", now.atOffset(ZoneOffset.UTC));
    }
}
