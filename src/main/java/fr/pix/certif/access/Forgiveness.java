package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Starts an account anew for the limits of signing in: no failure counts any more, and no browser is known. */
@Component
class Forgiveness {

    private final SignInFailureStore failures;
    private final KnownBrowserStore browsers;

    Forgiveness(SignInFailureStore failures, KnownBrowserStore browsers) {
        this.failures = failures;
        this.browsers = browsers;
    }

    void forgive(AccountId account, Email email) {
        failures.forget(SignInLimit.ACCOUNT.of(email.address()));
        browsers.forgetAll(account).forEach(browser -> failures.forget(SignInLimit.ofKnownBrowser(account, browser)));
    }
}
