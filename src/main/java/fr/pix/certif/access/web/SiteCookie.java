package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.platform.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The tokens that browsers are given. */
enum SiteCookie {
    /** The sign-in; gone when the browser is closed. */
    SIGN_IN("certif", Duration.ofSeconds(-1)),
    /** What the forms of somebody not signed in are bound to. */
    FORMS("certif-formulaires", Duration.ofSeconds(-1)),
    /** Tells the browser from others when it comes back to sign in. */
    BROWSER("certif-navigateur", Duration.ofDays(365)),
    /** The link by mail that the browser followed to choose a password. */
    LINK("certif-lien", Duration.ofHours(1)),
    /** The link by mail that the browser followed to confirm an e-mail. */
    EMAIL("certif-adresse", Duration.ofHours(1)),
    /** That the browser gave the right password, and owes a code. */
    HALF_WAY("certif-etape", Duration.ofMinutes(5)),
    /** That the browser left for the identity provider. */
    PROVIDER("certif-fournisseur", StartedSignInStore.LIVES),
    /** Under which what the identity provider signed is kept: it wants that back when one signs out there. */
    SIGN_OUT_THERE("certif-sortie", Duration.ofSeconds(-1));

    private final String name;
    private final Duration kept;

    SiteCookie(String name, Duration kept) {
        this.name = name;
        this.kept = kept;
    }

    /** The sign-in at hand, on a page that is for people who are signed in. */
    static SecretToken.Hash present(HttpServletRequest request) {
        return SIGN_IN.read(request).map(SecretToken::hash).orElseThrow();
    }

    Optional<SecretToken> read(HttpServletRequest request) {
        return cookie().read(request).map(SecretToken::new);
    }

    void give(SecretToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie().give(token.text(), request, response);
    }

    /** Takes over the token that a link by mail has in its address. */
    void follow(String token, HttpServletRequest request, HttpServletResponse response) {
        cookie().follow(SecretToken.parse(token).map(SecretToken::text), request, response);
    }

    void takeBack(HttpServletRequest request, HttpServletResponse response) {
        cookie().takeBack(request, response);
    }

    private HostCookie cookie() {
        return new HostCookie(name, kept);
    }
}
