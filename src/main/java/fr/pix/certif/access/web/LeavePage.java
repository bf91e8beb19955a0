package fr.pix.certif.access.web;

import java.net.URI;

/**
 * The page between ours and the identity provider's, which the browser leaves by itself: the content policy lets no form
 * lead elsewhere.
 *
 * @param out whether one leaves to sign out there, rather than to sign in
 * @param provider what the provider is called
 * @param to where the browser goes on
 */
public record LeavePage(boolean out, String provider, URI to) {

    /** The key of one of its texts. */
    public String text(String which) {
        return "access.leave." + (out ? "out." : "in.") + which;
    }
}
