package fr.pix.certif.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes every hour what no longer counts: sign-ins that are over, forgotten failures, browsers unused for a year. */
@Component
class ForgetOverSignIns {

    private static final Duration BROWSER_KEPT = Duration.ofDays(365);

    private final SignInStore signIns;
    private final SignInFailureStore failures;
    private final KnownBrowserStore browsers;
    private final SignInSettings limits;
    private final Clock clock;

    ForgetOverSignIns(
            SignInStore signIns,
            SignInFailureStore failures,
            KnownBrowserStore browsers,
            SignInSettings limits,
            Clock clock) {
        this.signIns = signIns;
        this.failures = failures;
        this.browsers = browsers;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        var now = clock.instant();
        signIns.forgetOver(now.minus(limits.idle()), now.minus(limits.longest()));
        failures.forgetOld(now);
        browsers.forgetUnused(now.minus(BROWSER_KEPT));
    }
}
