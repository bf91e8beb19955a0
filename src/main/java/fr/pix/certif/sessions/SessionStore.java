package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    static final String ONE =
            "select " + SessionRow.COLUMNS + " from session where centre_id = :centre and number = :number";

    /** How long after its date a session's code may not be given to another. */
    private static final int CODE_HELD_DAYS = 30;

    /** How many numbers a centre takes at a time: what the sequence of numbers steps by. */
    static final int NUMBERS = 20;

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Session> find(CentreId centre, SessionId id) {
        return sql.sql(ONE)
                .param("centre", centre.value())
                .param("number", id.number())
                .query(SessionRow::session)
                .optional();
    }

    /** The same, which nobody else changes until the transaction is over. */
    Optional<Session> hold(CentreId centre, SessionId id) {
        return sql.sql(ONE + " for no key update")
                .param("centre", centre.value())
                .param("number", id.number())
                .query(SessionRow::session)
                .optional();
    }

    void count(CentreId centre, SessionId id, int more) {
        sql.sql("update session set candidates = candidates + ? where centre_id = ? and number = ?")
                .params(more, centre.value(), id.number())
                .update();
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
     * Takes the next of the centre's numbers, or a new block of them, and the code; adds the session, counts it and tells
     * the audit, in one statement. Nothing is added when the code is held by another session; a form that already created
     * its session fails on the unique key.
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
                        with block as (
                            select next_number, last_number from session_count where centre_id = :centre for update),
                        unused as (
                            select next_number as number, last_number as last from block
                            where next_number <= last_number),
                        taken as (
                            select nextval('session_number') as number where not exists (select from unused)),
                        numbered as (
                            select number, last from unused
                            union all
                            select number, number + :block - 1 from taken),
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
                            insert into session_count as counted (centre_id, total, next_number, last_number)
                            select :centre, 1, number + 1, last from added join numbered using (number)
                            on conflict (centre_id) do update
                                set total = counted.total + 1, next_number = excluded.next_number,
                                    last_number = excluded.last_number
                            returning total),
                        sited as (
                            insert into session_site select :centre, :site from added on conflict do nothing),
                        roomed as (
                            insert into session_room select :centre, :room from added on conflict do nothing)
                        select number, %s from counted, added -- counted before audited, so that nobody waits crosswise
                        """.formatted(AuditTrail.APPEND.formatted(AuditSubject.OF_NUMBER)))
                .param("centre", by.centre().value())
                .params(written(details, zone, now))
                .param("code", code.text())
                .param("block", NUMBERS)
                .param("today", now.atZone(zone).toLocalDate())
                .param("by", by.account().value())
                .param("formKey", formKey)
                .params(audited)
                .query((row, _) -> new SessionId(row.getLong("number")))
                .optional();
    }

    /** It counts as entered then. */
    void enteredAt(CentreId centre, SessionId id, Instant moment) {
        sql.sql("update session set created_at = ? where centre_id = ? and number = ?")
                .params(Moments.of(moment), centre.value(), id.number())
                .update();
    }

    /**
     * Replaces what the members decide and tells the audit, in one statement. Nothing is changed if the session has
     * another version by now; nor on another day, if its code went to another session: there it must be held longer. It is
     * held before the session then, as by whoever takes both.
     */
    boolean change(
            Member by, Session saved, SessionDetails details, ZoneId zone, Instant now, Map<String, Object> audited) {
        return sql.sql("""
                        with code as (
                            select code from access_code
                            where code = :code and centre_id = :centre and session_number = :number
                                and :date <> :savedDate
                            for update),
                        changed as (
                            update session set site = :site, room = :room, date = :date, time = :time, zone = :zone,
                                invigilators = :invigilators, observations = :observations, version = version + 1,
                                changed_at = :now,
                                search = concat_ws(' ', number, nullif(array_to_string(former_numbers, ' '), ''), :search)
                            where centre_id = :centre and number = :number and version = :version
                                and (:date = :savedDate or exists (select from code))
                            returning number),
                        held as (
                            update access_code held set held_until = :heldUntil
                            from changed, code where held.code = code.code),
                        sited as (
                            insert into session_site select :centre, :site from changed on conflict do nothing),
                        roomed as (
                            insert into session_room select :centre, :room from changed on conflict do nothing)
                        select number, %s from changed
                        """.formatted(AuditTrail.APPEND.formatted(AuditSubject.OF_NUMBER)))
                .param("centre", by.centre().value())
                .param("number", saved.id().number())
                .param("version", saved.version())
                .param("code", saved.code().text())
                .param("savedDate", saved.details().date())
                .params(written(details, zone, now))
                .params(audited)
                .query((row, _) -> row.getLong("number"))
                .optional()
                .isPresent();
    }

    /** What a creation and a change both write. */
    private static Map<String, Object> written(SessionDetails details, ZoneId zone, Instant now) {
        return Map.of(
                "site", details.site(),
                "room", details.room(),
                "date", details.date(),
                "time", details.time(),
                "zone", zone.getId(),
                "invigilators", details.invigilators(),
                "observations", details.observations(),
                "search", searched(details),
                "heldUntil", heldUntil(details),
                "now", Moments.of(now));
    }

    /** What is searched beside the number. */
    static String searched(SessionDetails details) {
        return Folded.of(details.site() + " " + details.room() + " " + details.invigilators())
                .text();
    }

    static LocalDate heldUntil(SessionDetails details) {
        return details.date().plusDays(CODE_HELD_DAYS);
    }
}
