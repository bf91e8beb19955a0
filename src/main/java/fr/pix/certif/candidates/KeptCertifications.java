package fr.pix.certif.candidates;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.Habilitation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the candidates of sessions to come who keep a complementary certification that their centre may hold no longer. */
@Component
public class KeptCertifications {

    private final JdbcClient sql;
    private final Clock clock;

    KeptCertifications(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many keep each of them; none where nobody does. A school holds none. */
    public Map<Habilitation, Integer> of(Centre centre) {
        var details = centre.details();
        var held = details.type().isSchool() ? List.<Habilitation>of() : details.habilitations();
        var kept = new EnumMap<Habilitation, Integer>(Habilitation.class);
        sql.sql("""
                        select c.complementary, count(*) as candidates
                        from session s join candidate c on c.centre_id = s.centre_id and c.session_number = s.number
                        where s.centre_id = ? and s.date >= ? and c.removed_at is null
                          and c.complementary is not null and c.complementary <> all(?)
                        group by c.complementary
                        """)
                .param(centre.id().value())
                .param(LocalDate.now(clock.withZone(details.zone())))
                .param(held.stream().map(Habilitation::name).toArray(String[]::new))
                .query(row -> {
                    kept.put(Habilitation.valueOf(row.getString("complementary")), row.getInt("candidates"));
                });
        return kept;
    }
}
