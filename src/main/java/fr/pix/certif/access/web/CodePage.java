package fr.pix.certif.access.web;

import org.jspecify.annotations.Nullable;

/**
 * The second step of signing in.
 *
 * @param recovery whether a code from paper is asked for, rather than one from the phone
 * @param back where to go on
 * @param error what is wrong with the code, if one was typed
 */
public record CodePage(
        boolean recovery, String back, @Nullable String error) {

    /** Where the form goes: an address that shows this page again. */
    public String action() {
        return of(recovery);
    }

    /** The same page for the other kind of code. */
    public String other() {
        return of(!recovery);
    }

    private String of(boolean fromPaper) {
        var path = SignInPaths.codeThen(back);
        return fromPaper ? path + (path.contains("?") ? "&" : "?") + SignInPaths.RECOVERY + "=1" : path;
    }
}
