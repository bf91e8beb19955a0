package fr.pix.certif.sessions;

import fr.pix.certif.platform.Settings;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/**
 * How long a session is kept, with its candidates, papers and history: personal data no longer than it is needed (RGPD,
 * article 5(1)(e)).
 */
@Component
public class Retention {

    private final Period kept;

    Retention(Settings settings) {
        this.kept = settings.retention();
    }

    public Period kept() {
        return kept;
    }

    /** The day on which a session is removed. */
    public LocalDate until(Session session) {
        return until(
                session.details().date(),
                session.createdAt().atZone(session.zone()).toLocalDate());
    }

    /** It counts from the exam, or from when the session was entered, where that came afterwards. */
    public LocalDate until(LocalDate date, LocalDate entered) {
        return (entered.isAfter(date) ? entered : date).plus(kept);
    }

    /** What is of that day or before is removed today. */
    public LocalDate over(LocalDate today) {
        var last = today.minus(kept);
        while (!last.plusDays(1).plus(kept).isAfter(today)) { // 29 February is over when 28 February is
            last = last.plusDays(1);
        }
        return last;
    }
}
