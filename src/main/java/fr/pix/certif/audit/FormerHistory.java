package fr.pix.certif.audit;

import fr.pix.certif.kernel.CentreId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was told of a centre before it came here, in front of its trail and out of it. */
public final class FormerHistory {

    /** The field of {@link AuditOperation#CENTRE_IMPORTED} that has the last hash of what is kept, so that it is sealed. */
    public static final String SEAL = "former_hash";

    /** The field of the same event that has the last hash that the other installation wrote. */
    public static final String FROM = "from_hash";

    /** Both say nothing to people. */
    public static final Set<String> HASHES = Set.of(SEAL, FROM);

    private final JdbcClient sql;
    private final JsonMapper json;

    public FormerHistory(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps some more events, those that follow the last ones, of a centre whose own history has not begun. */
    public void keep(CentreId centre, List<FormerEvent> events) {
        sql.sql("select audit_keep_former(?, ?::json)")
                .params(
                        centre.value(),
                        json.writeValueAsString(
                                events.stream().map(FormerHistory::row).toList()))
                .query((row, _) -> true)
                .single();
    }

    private static Map<String, ?> row(FormerEvent event) {
        var row = new LinkedHashMap<String, Object>();
        row.put("sequence", event.sequence());
        row.put("at", event.at().toString());
        event.account().ifPresentOrElse(account -> row.put("account_id", account.value()), () -> {
            row.put("first_name", event.by().first());
            row.put("last_name", event.by().last());
        });
        row.put("operation", event.operation().name());
        row.put("subject", event.subject().text());
        row.put("changes", event.changes().orElse(null));
        return row;
    }

    /** The hash of the last event kept. */
    public String seal(CentreId centre) {
        return sql.sql(
                        "select encode(hash, 'hex') from former_event where centre_id = ? order by sequence desc limit 1")
                .param(centre.value())
                .query(String.class)
                .single();
    }

    /** The centre whose history was kept up to that hash of another installation: it came here already. */
    public Optional<CentreId> keptFrom(String hash) {
        return sql.sql("""
                        select e.centre_id
                        from audit_head h
                            join former_event f on f.centre_id = h.centre_id and f.sequence = -1
                            join audit_event e on e.centre_id = h.centre_id and e.sequence = 1
                        where exists (select from json_array_elements(e.changes) change
                                      where change ->> 'field' = ? and change ->> 'to' = ?)
                        """)
                .params(FROM, hash)
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .optional();
    }
}
