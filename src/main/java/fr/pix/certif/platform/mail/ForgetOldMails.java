package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Deletes every hour the mails that were over 90 days ago, and empties those whose link is dead. One that did not leave stays
 * while it could: a convocation that failed is told as such until its session begins.
 */
@Component
class ForgetOldMails implements Chore {

    private static final Duration SEEN_FOR = Duration.ofDays(90);

    private final MailStore store;
    private final Clock clock;

    ForgetOldMails(MailStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        store.emptyExpired(now);
        store.forgetOver(now.minus(SEEN_FOR), now);
    }
}
