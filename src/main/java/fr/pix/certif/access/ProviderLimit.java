package fr.pix.certif.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often one address may set out for the identity provider: each time costs a row, and an answer of the provider. */
@Component
public class ProviderLimit {

    private final SignInFailureStore failures;
    private final Clock clock;

    ProviderLimit(SignInFailureStore failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Counts one more, or tells how long to wait. */
    public Optional<Duration> count(String address) {
        var now = clock.instant();
        var counter = SignInLimit.PROVIDER.of(address);
        var remaining = failures.blockedUntil(List.of(counter), now).map(until -> Duration.between(now, until));
        if (remaining.isEmpty()) {
            failures.count(counter, now);
        }
        return remaining;
    }
}
