package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;

/** The e-mail that an account will have once a link sent there is followed. */
record EmailChange(SecretToken token, AccountId account, Email email, Instant createdAt) {

    static final Duration LIVES = Duration.ofHours(1);

    static EmailChange draw(AccountId account, Email email, Instant now) {
        return new EmailChange(SecretToken.draw(), account, email, now);
    }

    Instant expiresAt() {
        return createdAt.plus(LIVES);
    }

    /** Names the link without telling it. */
    String event() {
        return event(token.hash());
    }

    static String event(SecretToken.Hash token) {
        return "e-mail change " + token.hex();
    }
}
