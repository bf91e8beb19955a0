package fr.pix.certif.access;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes every hour the links that died a day ago. */
@Component
class ForgetDeadLinks implements Chore {

    /** Longer than the hour in which links are counted. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final AccountLinkStore links;
    private final EmailChangeStore emailChanges;
    private final Clock clock;

    ForgetDeadLinks(AccountLinkStore links, EmailChangeStore emailChanges, Clock clock) {
        this.links = links;
        this.emailChanges = emailChanges;
        this.clock = clock;
    }

    @Override
    public void run() {
        links.forgetDead(clock.instant().minus(KEPT));
        emailChanges.forgetDead(clock.instant());
    }
}
