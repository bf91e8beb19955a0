package fr.pix.certif.centres.team.web;

import fr.pix.certif.access.KnownAccount;
import fr.pix.certif.centres.team.InvitationState.Invited;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of an invitation that may be accepted by opening an account.
 *
 * @param known the account that somebody opened for him already, without a password; it keeps its name
 * @param faults what is wrong with what was typed
 */
public record InvitationPage(
        Invited invited, Optional<KnownAccount> known, String firstName, String lastName, List<Fault> faults) {

    /** What is wrong with a field, if anything is. */
    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    public boolean isFirst(String field) {
        return !faults.isEmpty() && faults.getFirst().field().equals(field);
    }
}
