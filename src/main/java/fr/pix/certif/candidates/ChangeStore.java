package fr.pix.certif.candidates;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the events of the trail changed of each candidate, for as long as he is known. */
@Repository
class ChangeStore {

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final JsonMapper json;

    ChangeStore(JdbcClient sql, AuditTrail audit, JsonMapper json) {
        this.sql = sql;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Adds an event to the trail, with what it changed of each candidate beside it.
     *
     * @param parameters what the trail's event says: {@link AuditTrail#parameters}
     * @return the event's place in the trail
     */
    long tell(AuditSubject subject, Map<String, Object> parameters, Map<CandidateId, List<AuditChange>> changes) {
        return sql.sql("""
                        with event as (select %s as sequence),
                        told as (
                            insert into candidate_change (centre_id, candidate_id, sequence, changes)
                            select :auditCentre, candidate, sequence, changes::json
                            from event, unnest(:candidates, :changes) as change (candidate, changes))
                        select sequence from event
                        """.formatted(AuditTrail.APPEND.formatted(":subject")))
                .params(parameters)
                .param("subject", subject.text())
                .param("candidates", PlacementStore.numbers(changes.keySet()))
                .param(
                        "changes",
                        changes.values().stream().map(json::writeValueAsString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<AuditEvent> of(CentreId centre, CandidateId candidate) {
        return sql.sql(AuditTrail.HISTORY_BESIDE.formatted("candidate_change", "kept.candidate_id = :candidate"))
                .param("auditCentre", centre.value())
                .param("candidate", candidate.value())
                .query(audit::event)
                .list();
    }

    /** Names of candidates, those removed included; nobody who was forgotten. */
    Map<Long, String> names(CentreId centre, Collection<Long> numbers) {
        var names = new HashMap<Long, String>();
        sql.sql("select id, birth_name, first_name from candidate where centre_id = ? and id = any(?)")
                .params(centre.value(), numbers.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("birth_name") + " " + row.getString("first_name"));
                });
        return names;
    }
}
