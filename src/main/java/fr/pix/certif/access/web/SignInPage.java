package fr.pix.certif.access.web;

import fr.pix.certif.platform.web.KeptForm;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page (G8 to G14).
 *
 * @param email what was typed before
 * @param back where to go on
 * @param kept a form that waits for the sign-in, carried along as hidden fields
 * @param notice what happened, if anything did
 * @param provider what the identity provider is called, if there is one
 */
public record SignInPage(
        String email,
        String back,
        KeptForm kept,
        @Nullable Notice notice,
        @Nullable String provider) {

    /** What the hidden fields' names begin with. */
    public static final String CARRIED = "saisie.";

    /**
     * What the page says above its fields.
     *
     * @param error whether the attempt failed, rather than something to know
     */
    public record Notice(boolean error, String text) {}
}
