package fr.pix.certif.access;

import fr.pix.certif.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes every hour what no longer counts: sign-ins that are over, forgotten failures, browsers unused for a year. */
@Component
class ForgetOverSignIns implements Chore {

    private static final Duration BROWSER_KEPT = Duration.ofDays(365);

    /** What who was signed in has typed waits for him meanwhile ({@link SignInLookup#formerHolder}). */
    private static final Duration OVER_KEPT = Duration.ofHours(1);

    private final SignInStore signIns;
    private final HalfSignInStore halfSignIns;
    private final SignInFailureStore failures;
    private final KnownBrowserStore browsers;
    private final SignInSettings limits;
    private final Clock clock;

    ForgetOverSignIns(
            SignInStore signIns,
            HalfSignInStore halfSignIns,
            SignInFailureStore failures,
            KnownBrowserStore browsers,
            SignInSettings limits,
            Clock clock) {
        this.signIns = signIns;
        this.halfSignIns = halfSignIns;
        this.failures = failures;
        this.browsers = browsers;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var over = now.minus(OVER_KEPT);
        signIns.forgetOver(over.minus(limits.idle()), over.minus(limits.longest()));
        halfSignIns.forgetOver(now);
        failures.forgetOld(now);
        browsers.forgetUnused(now.minus(BROWSER_KEPT));
    }
}
