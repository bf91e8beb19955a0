package fr.pix.certif.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail that did not leave waits for its next attempt: longer and longer, and not for ever. */
final class MailPauses {

    /** Together close to two days, as long as mail servers try among themselves. */
    static final List<Duration> ALL = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(6),
            Duration.ofHours(6),
            Duration.ofHours(6),
            Duration.ofHours(6),
            Duration.ofHours(6),
            Duration.ofHours(6));

    private MailPauses() {}

    /** Nothing if there were attempts enough. */
    static Optional<Duration> after(int attempts) {
        return attempts <= ALL.size() ? Optional.of(ALL.get(attempts - 1)) : Optional.empty();
    }
}
