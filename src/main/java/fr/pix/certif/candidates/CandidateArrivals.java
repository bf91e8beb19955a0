package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in the candidates of a centre that comes from another installation, with what was noted and changed of them there.
 * Their sessions came before and say how many there are.
 */
public final class CandidateArrivals {

    private final JdbcClient sql;
    private final JsonMapper json;

    public CandidateArrivals(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Adds some; their numbers here, in their order. */
    public List<CandidateId> add(CentreId centre, List<ArrivingCandidate> candidates) {
        var added = sql.sql("""
                        insert into candidate (centre_id, session_number, version, created_at, changed_at, %3$s, %1$s)
                        select :centre, session_number, version, created_at, changed_at, %3$s, %1$s
                        from rows from (json_to_recordset(cast(:rows as json)) as (session_number bigint, version integer,
                                created_at timestamptz, changed_at timestamptz, objection text, objection_since date,
                                objection_about text, %2$s))
                            with ordinality as added (session_number, version, created_at, changed_at, %3$s, %1$s, place)
                        order by place
                        returning id
                        """.formatted(CandidateRow.WRITTEN, CandidateRow.TYPES, CandidateRow.OBJECTION))
                .param("centre", centre.value())
                .param("rows", rows(candidates.stream().map(CandidateArrivals::row)))
                .query((row, _) -> new CandidateId(row.getLong("id")))
                .list();
        note(centre, added, candidates);
        return added;
    }

    private void note(CentreId centre, List<CandidateId> added, List<ArrivingCandidate> candidates) {
        var notes = IntStream.range(0, added.size())
                .boxed()
                .flatMap(i -> candidates.get(i).note().stream().map(note -> row(added.get(i), note)));
        sql.sql("""
                        insert into candidate_note (centre_id, candidate_id, certification_number, end_screen_seen, comments)
                        select ?, id, number, seen, comments
                        from json_to_recordset(?::json) as note (id bigint, number text, seen boolean, comments text)
                        """).params(centre.value(), rows(notes)).update();
    }

    /** Adds what was changed of some. */
    public void addChanges(CentreId centre, List<ArrivingChange> changes) {
        sql.sql("""
                        insert into candidate_change (centre_id, candidate_id, sequence, changes)
                        select ?, candidate, sequence, changes
                        from json_to_recordset(?::json) as change (candidate bigint, sequence bigint, changes json)
                        """)
                .params(
                        centre.value(),
                        rows(changes.stream()
                                .map(change -> Map.of(
                                        "candidate", change.candidate().value(),
                                        "sequence", change.sequence(),
                                        "changes", change.changes()))))
                .update();
    }

    private String rows(Stream<? extends Map<String, ?>> rows) {
        return json.writeValueAsString(rows.toList());
    }

    private static Map<String, ?> row(CandidateId id, CandidateNote note) {
        return Map.of(
                "id", id.value(),
                "number", note.certificationNumber(),
                "seen", note.endScreenSeen(),
                "comments", note.comments());
    }

    private static Map<String, ?> row(ArrivingCandidate candidate) {
        var row = new LinkedHashMap<String, @Nullable Object>(CandidateRow.written(candidate.details()));
        row.put("session_number", candidate.session().number());
        row.put("version", candidate.version());
        row.put("created_at", candidate.enrolledAt().toString());
        row.put("changed_at", candidate.changedAt().toString());
        candidate.objection().ifPresent(objection -> {
            row.put("objection", objection.kind().name());
            row.put("objection_since", objection.since().toString());
            row.put("objection_about", objection.about());
        });
        return row;
    }
}
