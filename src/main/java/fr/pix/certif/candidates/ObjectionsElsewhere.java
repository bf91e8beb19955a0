package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a session's candidates object to where they are enrolled besides: an objection is a person's, and he does not say
 * it again for each exam.
 */
@Component
public class ObjectionsElsewhere {

    private static final String NOTED = """
            select here.id as here, there.session_number, there.objection, there.objection_since, there.objection_about,
                case when there.removed_at is null then there.id end as there
            from candidate here join candidate there
                on there.objection is not null and %s
            where here.centre_id = :centre and here.session_number = :session and here.removed_at is null
                and here.objection is null
            """.formatted(CandidateKey.same("there", "here"));

    private static final String LATEST_LAST = "order by there.objection_since, there.session_number";

    private final JdbcClient sql;

    ObjectionsElsewhere(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Of those of a session's candidates who do not object there, what is noted of whoever has the same names and date of birth
     * in the centre: the latest, also where he was removed and it is not forgotten yet.
     */
    public Map<CandidateId, ObjectionElsewhere> of(CentreId centre, SessionId session) {
        var found = new HashMap<CandidateId, ObjectionElsewhere>();
        sql.sql(NOTED + LATEST_LAST)
                .param("centre", centre.value())
                .param("session", session.number())
                .query(row -> {
                    found.put(new CandidateId(row.getLong("here")), read(row));
                });
        return found;
    }

    /** The same of one of them: nothing where he objects in that session itself. */
    public Optional<ObjectionElsewhere> of(CentreId centre, Candidate candidate) {
        if (candidate.objection().isPresent()) {
            return Optional.empty();
        }
        var found = sql.sql(NOTED + " and here.id = :candidate " + LATEST_LAST)
                .param("centre", centre.value())
                .param("session", candidate.session().number())
                .param("candidate", candidate.id().value())
                .query((row, _) -> read(row))
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static ObjectionElsewhere read(ResultSet row) throws SQLException {
        return new ObjectionElsewhere(
                CandidateRow.objection(row).orElseThrow(),
                new SessionId(row.getLong("session_number")),
                Optional.ofNullable(row.getObject("there", Long.class)).map(CandidateId::new));
    }
}
