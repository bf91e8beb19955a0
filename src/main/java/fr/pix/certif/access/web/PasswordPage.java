package fr.pix.certif.access.web;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where a password is chosen.
 *
 * @param email whose it is, so that a password manager keeps it with the right name
 * @param faults what is wrong with what was typed
 */
public record PasswordPage(String email, List<Fault> faults) {

    /** What is wrong with a field, if anything is. */
    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }
}
