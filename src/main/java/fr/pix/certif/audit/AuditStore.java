package fr.pix.certif.audit;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {

    private static final TypeReference<List<AuditChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    AuditStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    long append(
            CentreId centre,
            Instant at,
            AccountId by,
            AuditOperation operation,
            AuditSubject subject,
            List<AuditChange> changes) {
        return sql.sql("select " + AuditTrail.APPEND.formatted(":subject"))
                .params(parameters(centre, at, by, operation, changes))
                .param("subject", subject.text())
                .query(Long.class)
                .single();
    }

    void appendAll(
            CentreId centre,
            Instant at,
            AccountId by,
            AuditOperation operation,
            Map<AuditSubject, List<AuditChange>> events) {
        sql.sql("select audit_append_all(?, ?, ?, ?, ?, ?)")
                .params(
                        centre.value(),
                        Moments.of(at),
                        by.value(),
                        operation.name(),
                        events.keySet().stream().map(AuditSubject::text).toArray(String[]::new),
                        events.values().stream().map(json::writeValueAsString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** In the order of the centres, whatever the caller's: each locks a head, and two must not wait for each other. */
    void appendEach(Instant at, AccountId by, AuditOperation operation, Map<CentreId, List<AuditChange>> unsorted) {
        var events = new TreeMap<CentreId, List<AuditChange>>(Comparator.comparingLong(CentreId::value));
        events.putAll(unsorted);
        sql.sql("""
                        select count(audit_append(centre, ?, ?, ?, subject, changes))
                        from unnest(?, ?, ?) as event (centre, subject, changes)
                        """)
                .params(
                        Moments.of(at),
                        by.value(),
                        operation.name(),
                        events.keySet().stream().map(CentreId::value).toArray(Long[]::new),
                        events.keySet().stream()
                                .map(centre -> AuditSubject.of(centre).text())
                                .toArray(String[]::new),
                        events.values().stream().map(json::writeValueAsString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Map<String, Object> parameters(
            CentreId centre, Instant at, AccountId by, AuditOperation operation, List<AuditChange> changes) {
        return Map.of(
                "auditCentre", centre.value(),
                "auditAt", Moments.of(at),
                "auditBy", by.value(),
                "auditOperation", operation.name(),
                "auditChanges", json.writeValueAsString(changes));
    }

    List<AuditEvent> of(CentreId centre, AuditSubject subject) {
        return sql.sql(AuditTrail.HISTORY.formatted(":subject"))
                .param("auditCentre", centre.value())
                .param("subject", subject.text())
                .query((row, _) -> event(row))
                .list();
    }

    Optional<AuditEvent> latest(CentreId centre, AuditSubject subject, AuditOperation operation, AuditChange told) {
        return sql.sql("""
                        select e.at, e.operation, e.changes, %s
                        from %s
                        where e.centre_id = :centre and e.subject = :subject and e.operation = :operation
                            and e.changes::jsonb @> :told::jsonb
                        order by e.sequence desc
                        limit 1
                        """.formatted(AuditTrail.BY, AuditTrail.TOLD))
                .param("centre", centre.value())
                .param("subject", subject.text())
                .param("operation", operation.name())
                .param("told", json.writeValueAsString(List.of(told)))
                .query((row, _) -> event(row))
                .optional();
    }

    long latestPlace(CentreId centre, List<AuditSubject> subjects) {
        return sql.sql("select coalesce(max(sequence), 0) from audit_event where centre_id = ? and subject = any(?)")
                .params(
                        centre.value(),
                        subjects.stream().map(AuditSubject::text).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** One more than a page holds tells whether there is another. */
    AuditPage page(CentreId centre, AuditSubject subject, AuditPage.Start start) {
        var backwards = start.backwards();
        var found = new ArrayList<>(
                sql.sql("""
                        select e.sequence, e.at, e.operation, e.changes, %s
                        from %s
                        where e.centre_id = :centre and e.subject = :subject and e.sequence %s :beside
                        order by e.sequence %s
                        limit :most
                        """.formatted(AuditTrail.BY, AuditTrail.TOLD, backwards ? ">" : "<", backwards ? "" : "desc"))
                        .param("centre", centre.value())
                        .param("subject", subject.text())
                        .param("beside", start.beside().orElse(Long.MAX_VALUE))
                        .param("most", AuditPage.SIZE + 1)
                        .query((row, _) -> new Numbered(row.getLong("sequence"), event(row)))
                        .list());
        if (found.isEmpty() && start.beside().isPresent()) {
            return page(centre, subject, AuditPage.Start.LATEST);
        }
        var more = found.size() > AuditPage.SIZE;
        if (more) {
            found.removeLast();
        }
        var rows = backwards ? found.reversed() : found;
        var others = start.beside().isPresent();
        return new AuditPage(
                rows.stream().map(Numbered::event).toList(),
                (backwards ? more : others) ? Optional.of(rows.getFirst().sequence()) : Optional.empty(),
                (backwards ? others : more) ? Optional.of(rows.getLast().sequence()) : Optional.empty());
    }

    private record Numbered(long sequence, AuditEvent event) {}

    List<AuditDeed> by(AccountId account, @Nullable AuditDeed after, int most) {
        return sql.sql("""
                        select e.centre_id, e.sequence, e.at, e.operation, e.subject, e.changes from %s
                        where e.account_id = ? and (e.at, e.centre_id, e.sequence) > (?, ?, ?)
                        order by e.at, e.centre_id, e.sequence
                        limit ?
                        """.formatted(AuditTrail.TOLD))
                .param(account.value())
                .param(Moments.of(after == null ? Instant.EPOCH : after.at()))
                .param(after == null ? -1 : after.centre().value())
                .param(after == null ? 0L : after.sequence())
                .param(most)
                .query((row, _) -> new AuditDeed(
                        new CentreId(row.getLong("centre_id")),
                        row.getLong("sequence"),
                        Moments.in(row, "at"),
                        row.getString("operation"),
                        new AuditSubject(row.getString("subject")),
                        changes(row).stream().map(AuditChange::field).toList()))
                .list();
    }

    /** What a later release wrote of an operation of its own has no words here: that it happened is all that is told. */
    AuditEvent event(ResultSet row) throws SQLException {
        var written = row.getString("operation");
        return new AuditEvent(
                Moments.in(row, "at"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                written,
                AuditOperation.of(written) == AuditOperation.OTHER ? List.of() : changes(row));
    }

    /** None where they were forgotten. */
    private List<AuditChange> changes(ResultSet row) throws SQLException {
        var written = row.getString("changes");
        return written == null ? List.of() : json.readValue(written, CHANGES);
    }

    Map<CentreId, Long> forgetAuthors(Instant before) {
        var people = new HashMap<CentreId, Long>();
        sql.sql("select centre, people from audit_forget_authors(?)")
                .param(Moments.of(before))
                .query(row -> {
                    people.put(new CentreId(row.getLong("centre")), row.getLong("people"));
                });
        return people;
    }

    void forgetSessions(CentreId centre, Long[] numbers) {
        sql.sql("select audit_forget_sessions(?, ?)")
                .params(centre.value(), numbers)
                .query(Long.class)
                .single();
    }
}
