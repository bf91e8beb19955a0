package fr.pix.certif.admin;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes every hour the reasons that were given a day ago; what was read for them stays in the audit with its reason. */
@Component
class ForgetOverConsultations implements Chore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ConsultationStore consultations;
    private final Clock clock;

    ForgetOverConsultations(ConsultationStore consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public void run() {
        consultations.forgetOver(clock.instant().minus(KEPT));
    }
}
