package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.database.WatchConnection;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Shared;
import fr.pix.certif.platform.watch.Watched;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Looks at the queue whenever Prometheus asks, beside the pool: where that is exhausted, the other metrics must not wait. */
@Component
class MailWatch implements Watched {

    private final WatchConnection connection;
    private final Clock clock;

    MailWatch(WatchConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public void describe(Meters meters) {
        var queue = new Shared<>(() -> connection.ask(sql -> new MailStore(sql).waiting(clock.instant())));
        meters.gauge(
                "certif_mails_waiting",
                "Mails of all copies that wait to be sent.",
                () -> queue.now().mails());
        meters.gauge(
                "certif_mails_oldest_waiting_seconds",
                "How long the oldest of them has waited.",
                () -> queue.now().oldest().toSeconds());
    }
}
