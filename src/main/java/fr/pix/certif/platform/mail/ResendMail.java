package fr.pix.certif.platform.mail;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Sends at once, on an administrator's word, a mail that was given up, was kept or waits for its next attempt. One that
 * was sent is not sent again: what it said is there no longer, and whoever asked for it can ask again.
 */
@Component
public class ResendMail {

    private final MailStore store;
    private final MailBell bell;
    private final MailSettings settings;
    private final Clock clock;

    ResendMail(MailStore store, MailBell bell, MailSettings settings, Clock clock) {
        this.store = store;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    /** What becomes of it. */
    public enum Outcome {
        /** It leaves now, with all its attempts before it. */
        QUEUED,
        /** It was sent, is being sent, its link is dead, or there is no such mail any more. */
        TOO_LATE,
        /** There is no server to send it: {@code CERTIF_MAIL_HOST}. */
        NO_SERVER
    }

    /** In the caller's transaction, if there is one. */
    public Outcome resend(MailId id) {
        if (!settings.hasServer()) {
            return Outcome.NO_SERVER;
        }
        if (!store.queueAgain(id, clock.instant())) {
            return Outcome.TOO_LATE;
        }
        bell.ringAfterCommit();
        return Outcome.QUEUED;
    }
}
