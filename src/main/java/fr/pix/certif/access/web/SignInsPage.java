package fr.pix.certif.access.web;

import fr.pix.certif.access.OpenSignIn;
import java.util.List;

/**
 * A person's open sign-ins, to end the ones that should not be.
 *
 * @param hasPassword whether he is asked for it, or for a sign-in a moment ago
 */
public record SignInsPage(List<Row> rows, boolean hasPassword, AccountForm form) {

    /** Whether there is anything to end beside the browser at hand. */
    public boolean hasOthers() {
        return rows.size() > 1;
    }

    /**
     * One browser.
     *
     * @param present whether it is the one at hand
     */
    public record Row(OpenSignIn signIn, String since, String lastSeen, boolean present) {}
}
