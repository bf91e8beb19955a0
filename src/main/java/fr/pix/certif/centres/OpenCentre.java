package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the one space of a centre that was accredited; done by Pix, never by the centre (G3). */
@Component
public class OpenCentre {

    /** SUP: higher education, SCO: schools, PRO: companies and training bodies. */
    public enum Type {
        SUP,
        SCO,
        PRO
    }

    private final JdbcClient sql;
    private final Clock clock;

    OpenCentre(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public CentreId open(String name, Type type, ZoneId zone) {
        var id = sql.sql("insert into centre (name, type, zone, created_at) values (?, ?, ?, ?) returning id")
                .param(name)
                .param(type.name())
                .param(zone.getId())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new CentreId(id);
    }
}
