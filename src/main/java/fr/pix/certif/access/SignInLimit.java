package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.time.Duration;
import java.util.List;

/**
 * How many failures in a row are let pass. One is forgotten every so often; at the limit comes a block of two minutes
 * that doubles with each further failure.
 *
 * <p>Whoever fails on purpose must not lock others out: an account is blocked for browsers that never signed in to it,
 * and a browser that did is judged on its own failures. An address has a far higher limit: a school's colleagues share
 * one.
 */
enum SignInLimit {
    ACCOUNT(10, Duration.ofHours(3), Duration.ofHours(1)),
    KNOWN_BROWSER(10, Duration.ofHours(3), Duration.ofHours(1)),
    ADDRESS(100, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Links to choose a password, asked for from one address: each counts like a failure. */
    ASKING(30, Duration.ofMinutes(2), Duration.ofMinutes(15)),
    /** Codes of the second factor; a million of them, one of which is right. */
    CODE(10, Duration.ofHours(3), Duration.ofHours(1)),
    /** The password, asked of somebody who is signed in. */
    CONFIRMING(10, Duration.ofHours(3), Duration.ofHours(1)),
    /** Changes of e-mail that one account asks for: each writes to somebody who may not want it, or tells of his account. */
    EMAIL_CHANGE(5, Duration.ofHours(1), Duration.ofHours(1)),
    /** Departures for the identity provider from one address: a whole school's, on the morning of a session. */
    PROVIDER(300, Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** Codes that are asked of somebody who is signed in are counted apart. */
    static final String CONFIRMING_CODE = "confirming ";

    static final Duration FIRST_BLOCK = Duration.ofMinutes(2);

    final int failures;
    final Duration oneForgottenAfter;
    final Duration longestBlock;

    SignInLimit(int failures, Duration oneForgottenAfter, Duration longestBlock) {
        this.failures = failures;
        this.oneForgottenAfter = oneForgottenAfter;
        this.longestBlock = longestBlock;
    }

    static Counter ofKnownBrowser(AccountId account, SecretToken.Hash browser) {
        return KNOWN_BROWSER.of(account + " " + browser.hex());
    }

    /** Those that count one person alone, and none of his browsers. */
    static List<Counter> of(AccountId account, Email email) {
        return List.of(
                ACCOUNT.of(email.address()),
                CODE.of(account.toString()),
                CODE.of(CONFIRMING_CODE + account),
                CONFIRMING.of(account.toString()),
                EMAIL_CHANGE.of(account.toString()));
    }

    /** Whose failures are counted together; the database sees a hash only. */
    Counter of(String whose) {
        return new Counter(this, SecretToken.Hash.of(name() + ' ' + whose));
    }

    record Counter(SignInLimit limit, SecretToken.Hash key) {}
}
