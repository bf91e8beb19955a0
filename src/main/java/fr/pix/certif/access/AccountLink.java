package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.PublicAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that is sent to an account's e-mail, or handed over: who follows it may choose the password, once.
 *
 * @param token what the link holds, known to nobody but its reader
 */
record AccountLink(SecretToken token, AccountId account, Email email, Purpose purpose, Instant createdAt) {

    /** Why a link is sent, and how long it lives. */
    enum Purpose {
        /** The account was opened by somebody else. */
        WELCOME(Duration.ofDays(7)),
        /** The password is forgotten. */
        RESET(Duration.ofHours(1)),
        /** No mail reaches the person: who helps hands the link over. */
        HANDED_OVER(Duration.ofHours(24));

        final Duration lives;

        Purpose(Duration lives) {
            this.lives = lives;
        }
    }

    static AccountLink draw(AccountId account, Email email, Purpose purpose, Instant now) {
        return new AccountLink(SecretToken.draw(), account, email, purpose, now);
    }

    Instant expiresAt() {
        return createdAt.plus(purpose.lives);
    }

    /** Where the password is chosen: a secret. */
    URI at(PublicAddress address) {
        return address.of(AccountPages.PASSWORD + "/" + token.text());
    }

    /** Names the link without telling it. */
    String event() {
        return event(token.hash());
    }

    static String event(SecretToken.Hash token) {
        return "account link " + token.hex();
    }
}
