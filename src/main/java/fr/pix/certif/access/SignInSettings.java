package fr.pix.certif.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts.
 *
 * @param idle how long without a request
 * @param longest how long at all
 */
@ConfigurationProperties("certif.sign-in")
public record SignInSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest) {

    private static final Duration TO_FINISH = Duration.ofMinutes(5);

    /** How long before an end its reader is warned. */
    public Duration warning() {
        var half = idle.dividedBy(2);
        return half.compareTo(TO_FINISH) < 0 ? half : TO_FINISH;
    }
}
